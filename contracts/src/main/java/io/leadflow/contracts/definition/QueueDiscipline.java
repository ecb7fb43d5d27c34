package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of the waiting leads goes first; of equals, the one that has waited longest. */
public enum QueueDiscipline {
    /** The one that has waited longest. */
    @JsonProperty("fifo")
    FIFO,
    /** The one that came last. */
    @JsonProperty("lifo")
    LIFO,
    /** The one with the highest priority, computed by an expression when it starts to wait. */
    @JsonProperty("priority")
    PRIORITY,
    /** The one with the highest deal value. */
    @JsonProperty("highest-value")
    HIGHEST_VALUE,
    /** The one that takes the least work. */
    @JsonProperty("shortest-work")
    SHORTEST_WORK,
    /** By a list of sources. */
    @JsonProperty("by-source")
    BY_SOURCE
}
