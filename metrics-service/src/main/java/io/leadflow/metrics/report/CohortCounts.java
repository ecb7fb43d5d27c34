package io.leadflow.metrics.report;

import io.leadflow.funnel.Detail.Cohort;
import io.leadflow.funnel.Detail.CohortReach;
import io.leadflow.funnel.OutcomeCounts;
import io.leadflow.funnel.RunStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts of the leads created in an interval. */
final class CohortCounts {
    private final RunStatistics all;
    private final int stages;

    CohortCounts(RunStatistics all, int stages) {
        this.all = all;
        this.stages = stages;
    }

    /** Of each interval, in each complete replication. */
    List<List<OutcomeCounts>> of(Intervals intervals) {
        Map<Cohort, double[][]> figures = new EnumMap<>(Cohort.class);
        for (Cohort kind : Cohort.values()) {
            figures.put(kind, intervals.flows(r -> r.detail.cohorts.of(0, kind)));
        }
        double[][][] any = reached(intervals, CohortReach.ANY);
        double[][][] ordered = reached(intervals, CohortReach.ORDERED);
        int replications = all.complete().size();
        return IntStream.range(0, intervals.spans().size())
                .mapToObj(
                        i ->
                                IntStream.range(0, replications)
                                        .mapToObj(r -> counts(i, r, figures, any, ordered))
                                        .toList())
                .toList();
    }

    private double[][][] reached(Intervals intervals, CohortReach kind) {
        return IntStream.range(0, stages)
                .mapToObj(stage -> intervals.flows(r -> r.detail.cohortReach.of(stage, kind)))
                .toArray(double[][][]::new);
    }

    private OutcomeCounts counts(
            int i, int r, Map<Cohort, double[][]> figures, double[][][] any, double[][][] ordered) {
        OutcomeCounts counts = OutcomeCounts.byStage(stages);
        counts.leads = (long) figures.get(Cohort.LEADS)[i][r];
        counts.won = (long) figures.get(Cohort.WON)[i][r];
        counts.lost = (long) figures.get(Cohort.LOST)[i][r];
        counts.frozen = (long) figures.get(Cohort.FROZEN)[i][r];
        counts.revenue = (long) figures.get(Cohort.REVENUE)[i][r];
        for (int stage = 0; stage < stages; stage++) {
            counts.any[stage] = (long) any[stage][i][r];
            counts.ordered[stage] = (long) ordered[stage][i][r];
        }
        return counts;
    }
}
