package io.leadflow.metrics.funnel;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The replications of a run, put together. Estimates are over the complete ones. Replications are
 * added one by one and give their sketches up to the run's, so a run of many takes little memory.
 */
public final class RunStatistics {
    public static final double SECONDS_PER_HOUR = 3600;
    public static final double SECONDS_PER_DAY = 86_400;

    private final List<ReplicationStatistics> complete = new ArrayList<>();
    private boolean antithetic;
    private ReplicationStarted start;
    private Durations[] timesToWin;
    private Durations[] pipelineTimesToWin;
    private StageStatistics[] stages;
    private int begun;

    /**
     * Adds a replication; its sketches are not its own any more.
     *
     * @param replication with at least its first event
     */
    public void add(ReplicationStatistics replication) {
        begun++;
        if (start == null) {
            begin(replication);
        }
        if (replication.complete) {
            complete.add(replication);
            merge(replication);
        }
    }

    private void begin(ReplicationStatistics first) {
        start = first.start;
        timesToWin = merged(first.sources.length);
        pipelineTimesToWin = merged(first.sources.length);
        stages = new StageStatistics[first.stages.length];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = new StageStatistics();
            stages[i].inStage = Durations.merged();
            stages[i].cumulative = Durations.merged();
            stages[i].waiting = Durations.merged();
            stages[i].working = Durations.merged();
            stages[i].lag = Durations.merged();
        }
    }

    private static Durations[] merged(int count) {
        Durations[] merged = new Durations[count];
        Arrays.setAll(merged, i -> Durations.merged());
        return merged;
    }

    private void merge(ReplicationStatistics replication) {
        replication.typicalTimeToWin = Typical.of(all(replication, s -> s.timeToWin));
        replication.typicalFirstResponse = Typical.of(all(replication, s -> s.firstResponse));
        merge(replication.sources, timesToWin);
        if (replication.pipeline != null) {
            merge(replication.pipeline, pipelineTimesToWin);
        }
        for (int i = 0; i < stages.length; i++) {
            merge(replication.stages[i], stages[i]);
        }
    }

    /** Over all sources; what is not known is left out. */
    private static Durations all(
            ReplicationStatistics replication, Function<SourceStatistics, Durations> which) {
        Durations all = Durations.merged();
        Arrays.stream(replication.sources).map(which).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    private static void merge(SourceStatistics[] from, Durations[] into) {
        for (int i = 0; i < from.length; i++) {
            from[i].typicalTimeToWin = Typical.of(from[i].timeToWin);
            from[i].typicalFirstResponse = Typical.of(from[i].firstResponse);
            into[i].add(from[i].timeToWin);
            from[i].timeToWin = null;
            from[i].firstResponse = null;
        }
    }

    private static void merge(StageStatistics from, StageStatistics into) {
        from.typicalInStage = Typical.of(from.inStage);
        into.inStage.add(from.inStage);
        into.cumulative.add(from.cumulative);
        into.waiting.add(from.waiting);
        into.working.add(from.working);
        into.lag.add(from.lag);
        from.inStage = null;
        from.cumulative = null;
        from.waiting = null;
        from.working = null;
        from.lag = null;
    }

    /** Replications that have begun. */
    public int begun() {
        return begun;
    }

    /** The complete replications, without their sketches. */
    public List<ReplicationStatistics> complete() {
        return List.copyOf(complete);
    }

    /** The dictionaries; null before any event. */
    public ReplicationStarted start() {
        return start;
    }

    /** The replications come in antithetic pairs: 0 and 1, 2 and 3, and so on. */
    public RunStatistics inAntitheticPairs() {
        RunStatistics pairs = new RunStatistics();
        pairs.complete.addAll(complete);
        pairs.antithetic = true;
        pairs.start = start;
        pairs.timesToWin = timesToWin;
        pairs.pipelineTimesToWin = pipelineTimesToWin;
        pairs.stages = stages;
        pairs.begun = begun;
        return pairs;
    }

    public boolean isAntithetic() {
        return antithetic;
    }

    /** Of a count or an amount of each replication. */
    public Estimate estimate(ToDoubleFunction<ReplicationStatistics> value) {
        double[] values = values(value);
        return Estimate.of(independent(values), Arrays.stream(values).sum(), null);
    }

    /** Of a figure whose sum says nothing, such as a median; not a number where there is none. */
    public Estimate level(ToDoubleFunction<ReplicationStatistics> value) {
        return Estimate.ofLevels(independent(values(value)));
    }

    /** Of a ratio. */
    public Estimate ratio(
            ToDoubleFunction<ReplicationStatistics> numerator,
            ToDoubleFunction<ReplicationStatistics> denominator) {
        double[] ratios = values(r -> ratio(numerator, denominator, r));
        double above = Arrays.stream(values(numerator)).sum();
        double below = Arrays.stream(values(denominator)).sum();
        Double pooled = below > 0 && !Double.isNaN(above) ? (Double) (above / below) : null;
        return Estimate.of(independent(ratios), null, pooled);
    }

    /** Not a number where there is nothing to divide by. */
    private static double ratio(
            ToDoubleFunction<ReplicationStatistics> numerator,
            ToDoubleFunction<ReplicationStatistics> denominator,
            ReplicationStatistics r) {
        double below = denominator.applyAsDouble(r);
        return below > 0 ? numerator.applyAsDouble(r) / below : Double.NaN;
    }

    /**
     * Values that do not depend on each other: those of the replications, or the means of the
     * antithetic pairs. What is not a number, or has no partner, is left out.
     *
     * @param values of the complete replications in order
     */
    public double[] independent(double[] values) {
        return antithetic
                ? IntStream.range(1, values.length)
                        .filter(this::isSecondOfPair)
                        .mapToDouble(i -> (values[i - 1] + values[i]) / 2)
                        .filter(mean -> !Double.isNaN(mean))
                        .toArray()
                : Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    private boolean isSecondOfPair(int i) {
        int number = complete.get(i).start.replication();
        return number % 2 == 1 && complete.get(i - 1).start.replication() == number - 1;
    }

    /** Of the complete replications in order. */
    public double[] values(ToDoubleFunction<ReplicationStatistics> value) {
        return complete.stream().mapToDouble(value).toArray();
    }

    /** Days from creation to the win, of all sources. */
    public QuantileSummary daysToWin() {
        return daysOf(timesToWin);
    }

    /** Days from creation to the win, of one source. */
    public QuantileSummary daysToWin(int source) {
        return QuantileSummary.of(timesToWin[source], SECONDS_PER_DAY);
    }

    /** The same of the leads that were open at the start. */
    public QuantileSummary pipelineDaysToWin() {
        return daysOf(pipelineTimesToWin);
    }

    public QuantileSummary pipelineDaysToWin(int source) {
        return QuantileSummary.of(pipelineTimesToWin[source], SECONDS_PER_DAY);
    }

    private static QuantileSummary daysOf(Durations[] parts) {
        Durations all = Durations.merged();
        if (parts != null) {
            Arrays.stream(parts).forEach(all::add);
        }
        return QuantileSummary.of(all, SECONDS_PER_DAY);
    }

    /** Durations of a stage, in units of so many seconds. */
    public QuantileSummary durations(
            int stage, Function<StageStatistics, Durations> which, double secondsPerUnit) {
        return QuantileSummary.of(which.apply(stages[stage]), secondsPerUnit);
    }
}
