package io.leadflow.simulation.task;

import java.util.UUID;

/** Knows which runs nobody wants any more. */
public interface Cancellations {
    /** Whether the run has been cancelled or has failed. */
    boolean isCancelled(UUID run);
}
