package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a guardrail limits; the unit is part of the name. */
public enum GuardrailMeasure {
    /** Working hours (of the role of the entry stage) from creation to the first work. */
    @JsonProperty("first-response-working-hours")
    FIRST_RESPONSE_WORKING_HOURS,
    /** Calendar days a lead waits for a person. */
    @JsonProperty("waiting-days")
    WAITING_DAYS,
    /** Calendar days in a stage. */
    @JsonProperty("stage-days")
    STAGE_DAYS,
    /** Visits to a stage. */
    @JsonProperty("stage-visits")
    STAGE_VISITS
}
