package io.leadflow.simulation.run;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.WarmUpMethod;
import io.leadflow.simulation.process.RunOptions;
import io.leadflow.simulation.process.WarmUps;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of a run, from what is asked: of horizon or end date, of fixed or found warm-up.
 *
 * @param warmUpDays before measuring begins
 * @param horizonDays in which leads arrive and are measured
 */
record RunWindows(int warmUpDays, int horizonDays) {
    private static final int HORIZON_DAYS = 90;

    /** With the warm-up as given; 0 where it is to be found. */
    static RunWindows asked(RunRequest asked, LocalDate start, RunProblems problems) {
        int warmUp = asked.warmUpDays() == null ? 0 : asked.warmUpDays();
        if (asked.endDate() == null) {
            Integer horizon = asked.horizonDays();
            return new RunWindows(warmUp, horizon == null ? HORIZON_DAYS : horizon);
        }
        long days = ChronoUnit.DAYS.between(start.plusDays(warmUp), asked.endDate()) + 1;
        if (days < 1) {
            problems.add("/endDate", "end-before-start", asked.endDate(), start.plusDays(warmUp));
        }
        return new RunWindows(warmUp, Math.clamp(days, 1, Integer.MAX_VALUE));
    }

    /** With the warm-up found, where that is asked for; an end date stays where it is. */
    RunWindows found(RunRequest asked, LocalDate start, long seed, ProcessDefinition definition) {
        if (asked.warmUpMethod() != WarmUpMethod.MSER_5) {
            return this;
        }
        int days = WarmUps.days(definition, RunOptions.of(asked), start, horizonDays, seed);
        return new RunWindows(days, asked.endDate() == null ? horizonDays : horizonDays - days);
    }
}
