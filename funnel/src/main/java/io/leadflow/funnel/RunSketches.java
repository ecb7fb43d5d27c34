package io.leadflow.funnel;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sketches of the complete replications of a run, put together. */
final class RunSketches {
    /** By source. */
    final Durations[] timesToWin;

    /** The same of the pipeline's leads. */
    final Durations[] pipelineTimesToWin;

    /** Nothing but the durations. */
    final StageStatistics[] stages;

    final DetailSketches details;

    RunSketches(ReplicationStarted start) {
        timesToWin = Durations.merged(start.sources().size());
        pipelineTimesToWin = Durations.merged(start.sources().size());
        stages = new StageStatistics[start.stages().size()];
        Arrays.setAll(stages, i -> StageStatistics.merged());
        details = new DetailSketches(start);
    }

    /** A copy to go on with. */
    RunSketches(RunSketches other) {
        timesToWin = Durations.copies(other.timesToWin);
        pipelineTimesToWin = Durations.copies(other.pipelineTimesToWin);
        stages = new StageStatistics[other.stages.length];
        Arrays.setAll(stages, i -> StageStatistics.merged());
        for (int i = 0; i < stages.length; i++) {
            stages[i].addDurations(other.stages[i]);
        }
        details = new DetailSketches(other.details);
    }

    /** What they take in memory, about. */
    long bytes() {
        return Stream.of(
                        Arrays.stream(timesToWin),
                        Arrays.stream(pipelineTimesToWin),
                        Arrays.stream(stages).flatMap(StageStatistics::durations),
                        details.durations())
                .flatMap(all -> all)
                .mapToLong(Durations::bytes)
                .sum();
    }

    /** Takes a replication's sketches, which are not its own any more. */
    void take(ReplicationStatistics replication) {
        replication.typicalTimeToWin = Typical.of(all(replication, s -> s.timeToWin));
        replication.typicalFirstResponse = Typical.of(all(replication, s -> s.firstResponse));
        details.take(replication);
        take(replication.sources, timesToWin);
        if (replication.pipeline != null) {
            take(replication.pipeline, pipelineTimesToWin);
        }
        for (int i = 0; i < stages.length; i++) {
            take(replication.stages[i], stages[i]);
        }
    }

    /** Over all sources. */
    private static Durations all(
            ReplicationStatistics replication, Function<SourceStatistics, Durations> which) {
        return RunStatistics.together(
                Arrays.stream(replication.sources).map(which).toArray(Durations[]::new));
    }

    private static void take(SourceStatistics[] from, Durations[] into) {
        for (int i = 0; i < from.length; i++) {
            from[i].typicalTimeToWin = Typical.of(from[i].timeToWin);
            from[i].typicalFirstResponse = Typical.of(from[i].firstResponse);
            into[i].add(from[i].timeToWin);
            from[i].timeToWin = null;
            from[i].firstResponse = null;
        }
    }

    private static void take(StageStatistics from, StageStatistics into) {
        from.typicalInStage = Typical.of(from.inStage);
        into.addDurations(from);
        from.inStage = null;
        from.cumulative = null;
        from.waiting = null;
        from.working = null;
        from.lag = null;
    }
}
