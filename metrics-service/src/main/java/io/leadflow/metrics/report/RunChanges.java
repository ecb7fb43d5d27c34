package io.leadflow.metrics.report;

import java.util.UUID;

/** Wants to know which runs' figures change. */
public interface RunChanges {
    /** More of the run is in the figures; called often, must return at once. */
    void changed(UUID run);
}
