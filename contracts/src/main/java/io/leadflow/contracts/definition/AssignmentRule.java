package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of the free people of a role takes a lead. */
public enum AssignmentRule {
    /** The next in the list after the one who took the last lead. */
    @JsonProperty("round-robin")
    ROUND_ROBIN,
    /** Who has worked the least time so far. */
    @JsonProperty("least-loaded")
    LEAST_LOADED,
    /** Who is fastest in the stage. */
    @JsonProperty("best-fit")
    BEST_FIT,
    /**
     * Who worked on the lead before in this role, even if the lead has to wait; a new lead goes to
     * who has worked the least.
     */
    @JsonProperty("owner")
    OWNER
}
