package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.TracedArrival;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;

/** Arrivals at known moments, as ticks: one for each lead. */
final class Traces {
    private Traces() {}

    /** Those within the window's time of arrivals, ascending. */
    static long[] of(List<TracedArrival> trace, ZoneId zone, RunWindow window) {
        return trace.stream()
                .flatMapToLong(arrival -> repeated(arrival, zone))
                .filter(tick -> tick >= window.start() && tick < window.arrivalsEnd())
                .sorted()
                .toArray();
    }

    private static LongStream repeated(TracedArrival arrival, ZoneId zone) {
        long tick = arrival.at().atZone(zone).toInstant().toEpochMilli();
        int leads = arrival.leads() == null ? 1 : arrival.leads();
        return LongStream.generate(() -> tick).limit(leads);
    }
}
