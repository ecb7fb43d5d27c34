package io.leadflow.simulation.process;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The simulated time of a run, in epoch milliseconds: it starts, is measured from the end of the
 * warm-up, takes in leads until {@code arrivalsEnd}, and follows them until {@code end}.
 */
public record RunWindow(long start, long warmUpEnd, long arrivalsEnd, long end) {

    /** Whole days in {@code zone}, from local midnight of {@code startDate}. */
    public static RunWindow of(
            ZoneId zone, LocalDate startDate, int warmUpDays, int horizonDays, int followUpDays) {
        LocalDate measured = startDate.plusDays(warmUpDays);
        LocalDate followed = measured.plusDays(horizonDays);
        return new RunWindow(
                midnight(zone, startDate),
                midnight(zone, measured),
                midnight(zone, followed),
                midnight(zone, followed.plusDays(followUpDays)));
    }

    static long midnight(ZoneId zone, LocalDate date) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
