package io.leadflow.metrics.measure;

import io.leadflow.contracts.definition.MetricFormula;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.SourceCosts;
import io.leadflow.contracts.event.LeadEvent.SourceRef;
import io.leadflow.contracts.event.MinorUnits;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.SourceStatistics;
import io.leadflow.funnel.Typical;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Makes measures of the known formulas. Leads of the pipeline are in stocks, revenue and average
 * deals; they are in nothing that is divided by the leads created.
 */
public final class Formulas {
    private static final int ALL = -1;

    private final ReplicationStarted start;
    private final double minorUnits;

    /**
     * Formulas over the runs of one process.
     *
     * @param start with the dictionaries that indices are places in
     */
    public Formulas(ReplicationStarted start) {
        this.start = start;
        minorUnits = MinorUnits.perUnit(start.currency());
    }

    /**
     * The measure of a formula.
     *
     * @param stage the stage it looks at; null where it looks at none
     * @param source the source it looks at; null for all
     */
    public Measure measure(MetricFormula formula, String stage, String source) {
        int from = source == null ? ALL : sourceIds().indexOf(source);
        return switch (formula) {
            case LEADS -> new Measure.Total(Unit.LEADS, leads(from));
            case WON -> new Measure.Total(Unit.LEADS, of(from, s -> s.won));
            case CONVERSION -> share(of(from, s -> s.won), leads(from));
            case WIN_RATE -> share(of(from, s -> s.won), of(from, s -> s.won + s.lost));
            case STAGE_CONVERSION -> stageConversion(stage, from);
            case FROZEN_SHARE ->
                    share(ofAll(from, s -> s.frozen), ofAll(from, s -> s.open() + s.frozen));
            case STALE_SHARE -> share(r -> stale(r, from), leads(from));
            case REVENUE -> new Measure.Total(Unit.CURRENCY, revenue(from));
            case AVERAGE_DEAL ->
                    new Measure.Ratio(Unit.CURRENCY, revenue(from), ofAll(from, s -> s.won));
            case CYCLE_DAYS -> new Measure.Level(Unit.DAYS, r -> timeToWin(r, from).medianDays());
            case FIRST_RESPONSE_DAYS ->
                    new Measure.Level(Unit.DAYS, r -> firstResponse(r, from).medianDays());
            case STAGE_DAYS -> {
                int place = start.stages().indexOf(stage);
                yield new Measure.Level(
                        Unit.DAYS, r -> r.stages[place].typicalInStage.medianDays());
            }
            case VELOCITY -> new Measure.Level(Unit.CURRENCY_PER_DAY, r -> velocity(r, from));
            case COST_PER_LEAD -> new Measure.Ratio(Unit.CURRENCY, cost(from), leads(from));
            case COST_PER_WON -> new Measure.Ratio(Unit.CURRENCY, cost(from), of(from, s -> s.won));
        };
    }

    private List<String> sourceIds() {
        return start.sources().stream().map(SourceRef::id).toList();
    }

    private static Measure share(
            ToDoubleFunction<ReplicationStatistics> part,
            ToDoubleFunction<ReplicationStatistics> whole) {
        return new Measure.Ratio(Unit.SHARE, part, whole);
    }

    private static ToDoubleFunction<ReplicationStatistics> leads(int from) {
        return of(from, s -> s.leads);
    }

    /** Without the leads of the pipeline. */
    private static ToDoubleFunction<ReplicationStatistics> of(
            int from, ToLongFunction<SourceStatistics> value) {
        return r -> (double) part(r.sources, from, value);
    }

    /** With the leads of the pipeline. */
    private static ToDoubleFunction<ReplicationStatistics> ofAll(
            int from, ToLongFunction<SourceStatistics> value) {
        return r ->
                (double) part(r.sources, from, value)
                        + (r.pipeline == null ? 0 : part(r.pipeline, from, value));
    }

    /** Not a number in replications that were folded before it was counted. */
    private static double stale(ReplicationStatistics r, int from) {
        boolean known = Arrays.stream(r.sources).allMatch(s -> s.stale != null);
        return known ? part(r.sources, from, s -> s.stale) : Double.NaN;
    }

    private static long part(
            SourceStatistics[] sources, int from, ToLongFunction<SourceStatistics> value) {
        return from == ALL
                ? Arrays.stream(sources).mapToLong(value).sum()
                : value.applyAsLong(sources[from]);
    }

    /** In the meaning that a lead has been in all stages before. */
    private Measure stageConversion(String stage, int from) {
        int next = start.funnel().indexOf(stage) + 1;
        int here = start.stages().indexOf(stage);
        int there = start.stages().indexOf(start.funnel().get(next));
        return share(r -> ordered(r, there, from), r -> ordered(r, here, from));
    }

    private static double ordered(ReplicationStatistics r, int stage, int from) {
        long[] bySource = r.stages[stage].ordered;
        return from == ALL ? Arrays.stream(bySource).sum() : bySource[from];
    }

    private ToDoubleFunction<ReplicationStatistics> revenue(int from) {
        ToDoubleFunction<ReplicationStatistics> minor = ofAll(from, s -> s.revenue);
        return r -> minor.applyAsDouble(r) / minorUnits;
    }

    private ToDoubleFunction<ReplicationStatistics> cost(int from) {
        String source = from == ALL ? null : sourceIds().get(from);
        return r ->
                r.costs.stream()
                                .filter(c -> source == null || c.source().equals(source))
                                .mapToLong(SourceCosts::cost)
                                .sum()
                        / minorUnits;
    }

    private static Typical timeToWin(ReplicationStatistics r, int from) {
        return from == ALL ? r.typicalTimeToWin : r.sources[from].typicalTimeToWin;
    }

    private static Typical firstResponse(ReplicationStatistics r, int from) {
        return from == ALL ? r.typicalFirstResponse : r.sources[from].typicalFirstResponse;
    }

    /** Leads × win rate × average deal ÷ mean days to win. */
    private double velocity(ReplicationStatistics r, int from) {
        double won = of(from, s -> s.won).applyAsDouble(r);
        double ended = of(from, s -> s.won + s.lost).applyAsDouble(r);
        double deals = of(from, s -> s.revenue).applyAsDouble(r) / minorUnits;
        double days = timeToWin(r, from).meanDays();
        return won > 0 && days > 0
                ? leads(from).applyAsDouble(r) * (won / ended) * (deals / won) / days
                : Double.NaN;
    }
}
