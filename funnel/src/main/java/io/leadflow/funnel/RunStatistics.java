package io.leadflow.funnel;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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
    private RunSketches sketches;
    private int begun;

    /**
     * Adds a replication; its sketches are not its own any more.
     *
     * @param replication with at least its first event
     */
    public void add(ReplicationStatistics replication) {
        begun++;
        if (start == null) {
            start = replication.start;
            sketches = new RunSketches(start);
        }
        if (replication.complete) {
            complete.add(replication);
            sketches.take(replication);
            replication.pack();
        }
    }

    /**
     * These and others. What is complete here stays as it is; what has only begun here is among the
     * others again, or is no more.
     */
    public RunStatistics and(List<ReplicationStatistics> others) {
        RunStatistics all = copy();
        all.begun = complete.size();
        all.sketches = sketches == null ? null : new RunSketches(sketches);
        others.forEach(all::add);
        all.complete.sort(Comparator.comparingInt(r -> r.start.replication()));
        return all;
    }

    /** Replications that have begun. */
    public int begun() {
        return begun;
    }

    /** The complete replications, without their sketches. */
    public List<ReplicationStatistics> complete() {
        return Collections.unmodifiableList(complete);
    }

    /** The dictionaries; null before any event. */
    public ReplicationStarted start() {
        return start;
    }

    /** The replications come in antithetic pairs: 0 and 1, 2 and 3, and so on. */
    public RunStatistics inAntitheticPairs() {
        RunStatistics pairs = copy();
        pairs.antithetic = true;
        return pairs;
    }

    private RunStatistics copy() {
        RunStatistics copy = new RunStatistics();
        copy.complete.addAll(complete);
        copy.antithetic = antithetic;
        copy.start = start;
        copy.sketches = sketches;
        copy.begun = begun;
        return copy;
    }

    /** Of some of the complete replications alone; sketches are of all. */
    public RunStatistics part(Predicate<ReplicationStatistics> that) {
        RunStatistics part = copy();
        part.complete.removeIf(that.negate());
        return part;
    }

    /**
     * What {@link Detail} has sketched, of all replications that have one; null before any event.
     */
    public DetailSketches sketches() {
        return sketches == null ? null : sketches.details;
    }

    /** What the sketches take in memory, about; they are the run's, however many replications. */
    public long sketchBytes() {
        return sketches == null ? 0 : sketches.bytes();
    }

    public boolean isAntithetic() {
        return antithetic;
    }

    /** Of a count or an amount of each replication. */
    public Estimate estimate(ToDoubleFunction<ReplicationStatistics> value) {
        return estimate(values(value));
    }

    /** Of a count or an amount of each complete replication, in order. */
    public Estimate estimate(double[] values) {
        return Estimate.of(independent(values), Arrays.stream(values).sum(), null);
    }

    /** Of a figure whose sum says nothing, such as a median; not a number where there is none. */
    public Estimate level(ToDoubleFunction<ReplicationStatistics> value) {
        return Estimate.ofLevels(independent(values(value)));
    }

    /** The same, with what all replications together tell; that may be no number either. */
    public Estimate level(ToDoubleFunction<ReplicationStatistics> value, double pooled) {
        Double known = Double.isNaN(pooled) ? null : (Double) pooled;
        return Estimate.of(independent(values(value)), null, known);
    }

    /** Of a ratio. */
    public Estimate ratio(
            ToDoubleFunction<ReplicationStatistics> numerator,
            ToDoubleFunction<ReplicationStatistics> denominator) {
        return ratio(values(numerator), values(denominator));
    }

    /** Of a ratio in each complete replication, in order. */
    public Estimate ratio(double[] numerators, double[] denominators) {
        double[] ratios = new double[numerators.length];
        Arrays.setAll(ratios, i -> ratio(numerators[i], denominators[i]));
        double above = Arrays.stream(numerators).sum();
        double below = Arrays.stream(denominators).sum();
        Double pooled = below > 0 && !Double.isNaN(above) ? (Double) (above / below) : null;
        return Estimate.of(independent(ratios), null, pooled);
    }

    /** Not a number where there is nothing to divide by. */
    private static double ratio(double numerator, double denominator) {
        return denominator > 0 ? numerator / denominator : Double.NaN;
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
        return daysToWin(source -> true);
    }

    /** Days from creation to the win, of some sources. */
    public QuantileSummary daysToWin(IntPredicate sources) {
        return daysOf(s -> s.timesToWin, sources);
    }

    /** The same of the leads that were open at the start. */
    public QuantileSummary pipelineDaysToWin() {
        return pipelineDaysToWin(source -> true);
    }

    public QuantileSummary pipelineDaysToWin(IntPredicate sources) {
        return daysOf(s -> s.pipelineTimesToWin, sources);
    }

    private QuantileSummary daysOf(Function<RunSketches, Durations[]> which, IntPredicate sources) {
        Durations[] all = sketches == null ? new Durations[0] : which.apply(sketches);
        return QuantileSummary.of(together(part(all, sources)), SECONDS_PER_DAY);
    }

    private static Durations[] part(Durations[] bySource, IntPredicate sources) {
        return IntStream.range(0, bySource.length)
                .filter(sources)
                .mapToObj(source -> bySource[source])
                .toArray(Durations[]::new);
    }

    /** What is not known is left out. */
    static Durations together(Durations... parts) {
        Durations all = Durations.merged();
        Arrays.stream(parts).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    /** Durations of a stage, in units of so many seconds. */
    public QuantileSummary durations(
            int stage, Function<StageStatistics, Durations> which, double secondsPerUnit) {
        return QuantileSummary.of(sketch(stage, which), secondsPerUnit);
    }

    /** Durations of a stage. */
    public Durations sketch(int stage, Function<StageStatistics, Durations> which) {
        return which.apply(sketches.stages[stage]);
    }

    /** From creation to the win; null before any event. */
    public Durations timeToWin() {
        return sketches == null ? null : together(sketches.timesToWin);
    }
}
