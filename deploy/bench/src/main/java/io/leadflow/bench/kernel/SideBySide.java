package io.leadflow.bench.kernel;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does a work alone, and then two of it at once. */
final class SideBySide implements AutoCloseable {
    static final int SIDES = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(SIDES);

    /** What one side did, and the time it took for that. */
    record Work(long events, long nanos) {}

    /** Lead events per second of wall time over all sides, and each side's time for one. */
    private record Speed(double eventsPerSecond, double nanosPerEvent) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%5.2f M/s (%.1f ns)", eventsPerSecond / 1e6, nanosPerEvent);
        }
    }

    /** One alone, and both. */
    record Pair(Speed one, Speed two) {
        double speedUp() {
            return two.eventsPerSecond() / one.eventsPerSecond();
        }

        /** How much longer a side takes for an event where there are two. */
        double cost() {
            return two.nanosPerEvent() / one.nanosPerEvent();
        }

        @Override
        public String toString() {
            return "one %s two %s".formatted(one, two);
        }
    }

    /**
     * @param work of the side whose number it is given, on its own thread
     */
    Pair measure(IntFunction<Work> work) throws Exception {
        return new Pair(speed(work, 1), speed(work, SIDES));
    }

    private Speed speed(IntFunction<Work> work, int sides) throws Exception {
        List<Callable<Work>> tasks =
                IntStream.range(0, sides)
                        .mapToObj(side -> (Callable<Work>) () -> work.apply(side))
                        .toList();
        long began = System.nanoTime();
        long events = 0;
        long nanos = 0;
        for (Future<Work> done : threads.invokeAll(tasks)) {
            events += done.get().events();
            nanos += done.get().nanos();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Speed(events / seconds, (double) nanos / events);
    }

    @Override
    public void close() {
        threads.close();
    }
}
