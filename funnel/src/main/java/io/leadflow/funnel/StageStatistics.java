package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Stream;

/**
 * What happened in one stage of one replication, over measured leads, those of the pipeline among
 * them unless it says otherwise.
 *
 * <p>{@code inStage} is the time of a visit from entering to leaving, {@code cumulative} the sum
 * over a lead's visits, taken when it ends or at the end; {@code waiting} runs from entering to the
 * beginning of work, {@code working} to its end, {@code lag} from there, or from entering where
 * nobody works, to leaving, unless a time limit ended the visit. Open visits are censored: not in
 * any of them.
 *
 * <p>Parallel tasks wait and are worked on each for itself; lag runs from the end of the last. Time
 * during which work is interrupted is a further wait; work is the sum of its pieces. A visit of the
 * pipeline's leads began before the run, their waiting begins with it.
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

    /** Leads that have entered the stage, by source; without those of the pipeline. */
    public long[] any;

    /** The same that have entered all stages before it in the funnel too, by source. */
    public long[] ordered;

    /** Leads of the pipeline that have been in it. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public long pipeline;

    /** Leads that are in the stage and not frozen, by source. */
    public long[] open;

    /** Null before the sketches have gone into a run's. */
    public transient Typical typicalInStage;

    StageStatistics() {}

    StageStatistics(int sources) {
        any = new long[sources];
        ordered = new long[sources];
        open = new long[sources];
    }

    /** Durations of many replications. */
    static StageStatistics merged() {
        StageStatistics all = new StageStatistics();
        all.inStage = Durations.merged();
        all.cumulative = Durations.merged();
        all.waiting = Durations.merged();
        all.working = Durations.merged();
        all.lag = Durations.merged();
        return all;
    }

    Stream<Durations> durations() {
        return Stream.of(inStage, cumulative, waiting, working, lag);
    }

    void addDurations(StageStatistics other) {
        inStage.add(other.inStage);
        cumulative.add(other.cumulative);
        waiting.add(other.waiting);
        working.add(other.working);
        lag.add(other.lag);
    }
}
