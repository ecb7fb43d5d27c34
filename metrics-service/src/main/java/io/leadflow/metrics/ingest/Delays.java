package io.leadflow.metrics.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How long it takes from the moment a record is sent until it counts; of the records of a partition
 * that are read together, the oldest and the youngest are looked at.
 */
final class Delays {
    private final Timer timer;
    private List<Long> sent = new ArrayList<>();

    /**
     * None yet.
     *
     * @param meter what the timer's name begins with
     */
    Delays(String meter, MeterRegistry meters) {
        timer =
                Timer.builder(meter + ".delay")
                        .description("from sending a record to its commit in the statistics")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(1))
                        .maximumExpectedValue(Duration.ofMinutes(10))
                        .register(meters);
    }

    void read(List<? extends ConsumerRecord<?, ?>> together) {
        sent.add(together.getFirst().timestamp());
        sent.add(together.getLast().timestamp());
    }

    /** The moments of those read since, which are to be told of when they count. */
    List<Long> take() {
        List<Long> taken = sent;
        sent = new ArrayList<>();
        return taken;
    }

    /** They count now. */
    void count(List<Long> moments) {
        long now = System.currentTimeMillis();
        moments.forEach(moment -> timer.record(now - moment, TimeUnit.MILLISECONDS));
    }
}
