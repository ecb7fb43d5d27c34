package io.leadflow.metrics.report;

import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.funnel.SourceDetail.Worth;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What leads of some sources that were created in an interval have become by the end, and what they
 * have cost. Every figure is null where it is not known.
 */
final class CohortWorth {
    private final RunStatistics all;
    private final double[][] created;
    private final double[][] qualified;
    private final double[][] won;
    private final double[][] revenue;
    private final double[][] cost;

    /**
     * @param figures of replications that have a detail
     */
    CohortWorth(Figures figures, Intervals intervals, SourceGroup group) {
        all = figures.all;
        created = intervals.flows(group.days()::created);
        OptionalInt place = figures.qualifyingPlace();
        boolean known = place.isPresent() && !figures.any(r -> r.detail.sources == null);
        qualified = known ? reached(intervals, group, place.getAsInt()) : null;
        won = known ? reached(intervals, group, figures.start.funnel().size()) : null;
        revenue =
                known
                        ? figures.money(
                                flows(
                                        intervals,
                                        group,
                                        (r, source) ->
                                                r.detail.sources.worth.of(source, Worth.REVENUE)))
                        : null;
        cost = known ? new CostSeries(figures, intervals).of(group.sources()) : null;
    }

    private static double[][] reached(Intervals intervals, SourceGroup group, int place) {
        return flows(
                intervals,
                group,
                (r, source) -> r.detail.sources.reachedByDay(r.start, source, place));
    }

    private static double[][] flows(
            Intervals intervals,
            SourceGroup group,
            BiFunction<ReplicationStatistics, Integer, long[]> days) {
        return intervals.flows(
                r ->
                        IntStream.range(0, r.sources.length)
                                .filter(group.sources())
                                .mapToObj(source -> days.apply(r, source))
                                .reduce(new long[0], FreezeGroup::plus));
    }

    Estimate qualified(int interval) {
        return count(qualified, interval);
    }

    Estimate won(int interval) {
        return count(won, interval);
    }

    Estimate revenue(int interval) {
        return count(revenue, interval);
    }

    Estimate cost(int interval) {
        return count(cost, interval);
    }

    Estimate costPerLead(int interval) {
        return ratio(cost, created, interval);
    }

    Estimate costPerQualified(int interval) {
        return ratio(cost, qualified, interval);
    }

    Estimate costPerWonDeal(int interval) {
        return ratio(cost, won, interval);
    }

    Estimate returnRatio(int interval) {
        return ratio(revenue, cost, interval);
    }

    private Estimate count(double[][] values, int interval) {
        return values == null ? null : all.estimate(values[interval]);
    }

    private Estimate ratio(double[][] above, double[][] below, int interval) {
        return above == null || below == null ? null : all.ratio(above[interval], below[interval]);
    }
}
