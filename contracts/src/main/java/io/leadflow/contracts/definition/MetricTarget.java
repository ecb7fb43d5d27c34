package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Bounds a metric should keep, in the formula's unit; one or both. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MetricTarget(
        @JsonPropertyDescription("At least.") Double atLeast,
        @JsonPropertyDescription("At most.") Double atMost) {}
