package io.leadflow.bench.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.bench.platform.PlatformClient;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.ServiceName;

/** A run from its request to its last statistic. */
final class Pipeline implements AutoCloseable {
    private static final String PROCESS = "ref-sales";
    private static final int WARM_UP_DAYS = 300;
    private static final int FOLDED_FOR_STREAMED = 10;
    private static final String STREAMED = "stream";
    private static final String FOLDED = "none";

    /**
     * What a run came to.
     *
     * @param events lead events
     * @param seconds from the request until the statistics are complete
     * @param before what the processes had used before
     * @param after and afterwards
     * @param sentBytes what the producer of the lead events has sent
     */
    record Outcome(long events, double seconds, Usage before, Usage after, double sentBytes) {
        double perSecond() {
            return events / seconds;
        }
    }

    private final Platform platform;
    private final PlatformClient client;
    private final int replications;
    private double eventsADay;
    private long seed;

    Pipeline(Platform platform, int replications) {
        this.platform = platform;
        this.client = new PlatformClient(platform);
        this.replications = replications;
    }

    /** Publishes the process and lets the processes get warm. */
    void warmUp() {
        client.publish(PROCESS, RefSales.read("ref-sales.yaml"));
        JsonNode run = client.simulate(request(WARM_UP_DAYS, replications, STREAMED));
        eventsADay = (double) PlatformClient.events(run) / WARM_UP_DAYS;
        client.simulate(request(WARM_UP_DAYS * 4, replications, STREAMED));
        client.simulate(request(WARM_UP_DAYS * 4, replications, FOLDED));
    }

    Outcome measure(long events) {
        return measure(request(days(events), replications, STREAMED));
    }

    /**
     * Of a run that asks for statistics alone: its events are folded where they are simulated. It
     * has as many days and ten times the replications, or it would be over before it is warm.
     */
    Outcome measureFolded(long events) {
        return measure(request(days(events), FOLDED_FOR_STREAMED * replications, FOLDED));
    }

    private Outcome measure(String request) {
        Usage before = Usage.of(platform);
        double bytes = sent();
        long begin = System.nanoTime();
        JsonNode run = client.simulate(request);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Outcome(
                PlatformClient.events(run), seconds, before, Usage.of(platform), sent() - bytes);
    }

    /**
     * How long events take to their statistics while the producer may send this much.
     *
     * @param events of the run
     * @param bytesPerSecond the producer's quota
     */
    @SuppressWarnings("try") // the quota is only closed
    DelayHistogram delays(long events, double bytesPerSecond) {
        try (Quota slow = new Quota(platform.bootstrapServers(), bytesPerSecond)) {
            DelayHistogram before = delays();
            client.simulate(request(days(events), replications, STREAMED));
            return delays().since(before);
        }
    }

    private DelayHistogram delays() {
        return DelayHistogram.read(client.getOfEach(ServiceName.METRICS, "/q/metrics"));
    }

    private int days(long events) {
        return (int) Math.ceil(events / eventsADay * 1.01);
    }

    private double sent() {
        return client.meter(ServiceName.SIMULATION, "kafka_producer_outgoing_byte_total", "");
    }

    private String request(int days, int repeated, String events) {
        seed++;
        return """
        {"process": "%s", "startDate": "2026-01-05", "horizonDays": %d, "followUpDays": 0,
         "replications": %d, "seed": %d, "events": "%s"}\
        """
                .formatted(PROCESS, days, repeated, seed, events);
    }

    @Override
    public void close() {
        client.close();
    }
}
