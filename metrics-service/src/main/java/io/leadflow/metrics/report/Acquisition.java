package io.leadflow.metrics.report;

import io.leadflow.contracts.event.LeadEvent.SourceCosts;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the leads of some sources cost, and how many of them are qualified. */
final class Acquisition {
    private final Figures figures;

    /** The replications that tell how far leads get. */
    private final Figures known;

    private final IntPredicate sources;
    private final OptionalInt place;
    private final Set<String> ids;
    private final boolean costs;

    Acquisition(Figures figures, IntPredicate sources) {
        this.figures = figures;
        known = figures.detailed(r -> r.detail.sources != null);
        this.sources = sources;
        place = figures.qualifyingPlace();
        ids =
                figures.each(start -> start.sources(), i -> i).stream()
                        .filter(sources::test)
                        .map(i -> figures.start.sources().get(i).id())
                        .collect(Collectors.toSet());
        costs = figures.any(r -> costs(r).findAny().isPresent());
    }

    private Stream<SourceCosts> costs(ReplicationStatistics r) {
        return r.costs.stream().filter(cost -> ids.contains(cost.source()));
    }

    private double cost(ReplicationStatistics r) {
        return figures.money(costs(r).mapToLong(SourceCosts::cost).sum());
    }

    private double qualified(ReplicationStatistics r) {
        return IntStream.range(0, r.sources.length)
                .filter(sources)
                .mapToLong(source -> r.detail.sources.reached(r.start, source, place.getAsInt()))
                .sum();
    }

    private boolean qualifies() {
        return place.isPresent() && !known.all.complete().isEmpty();
    }

    /** Null where nothing is known of it, as are the ratios with it. */
    Estimate qualified() {
        return qualifies() ? known.all.estimate(this::qualified) : null;
    }

    Estimate qualifiedPer(ToDoubleFunction<ReplicationStatistics> leads) {
        return qualifies() ? known.all.ratio(this::qualified, leads) : null;
    }

    /** Null where nothing costs anything, as are the ratios with it. */
    Estimate cost() {
        return costs ? figures.all.estimate(this::cost) : null;
    }

    Estimate costPer(ToDoubleFunction<ReplicationStatistics> leads) {
        return costs ? figures.all.ratio(this::cost, leads) : null;
    }

    Estimate costPerQualified() {
        return costs && qualifies() ? known.all.ratio(this::cost, this::qualified) : null;
    }

    Estimate returnOf(ToDoubleFunction<ReplicationStatistics> revenue) {
        return costs ? figures.all.ratio(revenue, this::cost) : null;
    }
}
