package io.leadflow.metrics.funnel;

/**
 * What happened in one stage of one replication, over measured leads.
 *
 * <p>{@code inStage} is the time of a visit from entering to leaving, {@code cumulative} the sum
 * over a lead's visits, taken when it ends or at the end; {@code waiting} runs from entering to the
 * beginning of work, {@code working} to its end, {@code lag} from there, or from entering where
 * nobody works, to leaving, unless a time limit ended the visit. Open visits are censored: not in
 * any of them.
 */
public final class StageStatistics {
    public long visits;

    /** Leads that have grown stale in it. */
    public long stale;

    public Durations inStage = new Durations();
    public Durations cumulative = new Durations();
    public Durations waiting = new Durations();
    public Durations working = new Durations();
    public Durations lag = new Durations();

    /** Leads that have entered the stage, by source. */
    public long[] any;

    /** Leads that have entered the stage and all before it in the funnel, by source. */
    public long[] ordered;

    /** Leads that are in the stage and not frozen, by source. */
    public long[] open;

    StageStatistics() {}

    StageStatistics(int sources) {
        any = new long[sources];
        ordered = new long[sources];
        open = new long[sources];
    }
}
