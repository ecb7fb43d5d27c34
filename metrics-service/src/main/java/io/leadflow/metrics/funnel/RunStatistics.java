package io.leadflow.metrics.funnel;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The replications of a run, put together. Estimates are over the complete ones. Replications are
 * added one by one and give their sketches up to the run's, so a run of many takes little memory.
 */
public final class RunStatistics {
    public static final double SECONDS_PER_HOUR = 3600;
    public static final double SECONDS_PER_DAY = 86_400;

    private final List<ReplicationStatistics> complete = new ArrayList<>();
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
        merge(replication.sources, timesToWin);
        if (replication.pipeline != null) {
            merge(replication.pipeline, pipelineTimesToWin);
        }
        for (int i = 0; i < stages.length; i++) {
            merge(replication.stages[i], stages[i]);
        }
    }

    private static void merge(SourceStatistics[] from, Durations[] into) {
        for (int i = 0; i < from.length; i++) {
            into[i].add(from[i].timeToWin);
            from[i].timeToWin = null;
        }
    }

    private static void merge(StageStatistics from, StageStatistics into) {
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

    /** Of a count or an amount of each replication. */
    public Estimate estimate(ToDoubleFunction<ReplicationStatistics> value) {
        return Estimate.of(values(value));
    }

    /** Of a ratio. */
    public Estimate ratio(
            ToDoubleFunction<ReplicationStatistics> numerator,
            ToDoubleFunction<ReplicationStatistics> denominator) {
        return Estimate.ofRatios(values(numerator), values(denominator));
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

    private double[] values(ToDoubleFunction<ReplicationStatistics> value) {
        return complete.stream().mapToDouble(value).toArray();
    }
}
