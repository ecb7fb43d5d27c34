package io.leadflow.contracts.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a run's lead events. */
public enum EventDelivery {
    /** All of them are written to {@code lead-events}, and folded by whoever reads them. */
    @JsonProperty("stream")
    STREAM,
    /**
     * They are folded where they are simulated; the statistics of each replication are written to
     * {@code replication-statistics}.
     */
    @JsonProperty("none")
    NONE
}
