package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.RunRequest;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The simulated time of a run, in epoch milliseconds: it starts, is measured from the end of the
 * warm-up, takes in leads until {@code arrivalsEnd}, and follows them until {@code end}.
 */
public record RunWindow(long start, long warmUpEnd, long arrivalsEnd, long end) {

    /** The window of a run whose request has every default filled in. */
    public static RunWindow of(ProcessDefinition definition, RunRequest request) {
        return of(
                ZoneId.of(definition.timeZone()),
                request.startDate(),
                request.warmUpDays(),
                request.horizonDays(),
                request.followUpDays());
    }

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
