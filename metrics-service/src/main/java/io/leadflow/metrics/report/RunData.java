package io.leadflow.metrics.report;

import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.funnel.RunStatistics;
import java.util.UUID;

/**
 * All that is known of a run at a moment.
 *
 * @param run its latest state; null where only its events have come so far
 * @param statistics of its replications
 * @param version grows with every change
 * @param eventsDeleted whether events of it were deleted before they had been read, so that it
 *     stays incomplete
 */
public record RunData(
        UUID id, Run run, RunStatistics statistics, long version, boolean eventsDeleted) {

    /** Nothing of it is missing as far as is known. */
    public RunData(UUID id, Run run, RunStatistics statistics, long version) {
        this(id, run, statistics, version, false);
    }

    /** The same at another version. */
    public RunData at(long other) {
        return new RunData(id, run, statistics, other, eventsDeleted);
    }

    /** The same, lacking events that were deleted. */
    public RunData lackingEvents() {
        return new RunData(id, run, statistics, version, true);
    }

    /** Whether it has completed, and not all of it is in the figures. */
    public boolean isBehind() {
        return run != null && run.status() == RunStatus.COMPLETED && !isComplete();
    }

    /** Replications planned so far; 0 where not known yet. */
    public int requested() {
        return run == null ? 0 : run.progress().replications();
    }

    /** Replications whose every event has been folded. */
    public int folded() {
        return statistics.complete().size();
    }

    /** Whether the run has ended well and every event of it is in the figures. */
    public boolean isComplete() {
        return run != null && run.status() == RunStatus.COMPLETED && folded() == requested();
    }

    /**
     * Whether the figures will not change any more: a run that did not complete gets no further.
     */
    public boolean isAtAnEnd() {
        return run != null
                && run.status().isFinal()
                && (isComplete() || run.status() != RunStatus.COMPLETED);
    }
}
