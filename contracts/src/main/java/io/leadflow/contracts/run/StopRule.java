package io.leadflow.contracts.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * Sequential stopping: after each batch of {@code replications} the run ends if the interval of the
 * mean is narrow enough, or goes on with a further batch.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StopRule(
        @JsonPropertyDescription("What is estimated. Absent: conversion.") Measure measure,
        @JsonPropertyDescription(
                        "Half-width of the interval, as a share of the mean. Absent: 0.05.")
                Double relativeHalfWidth,
        @JsonPropertyDescription("Confidence of the interval. Absent: 0.95.") Double confidence,
        @JsonPropertyDescription("Most replications. Absent: 10 times the first batch.")
                Integer maxReplications) {

    /** What can be estimated, of the leads that the measured time created. */
    public enum Measure {
        /** Won ÷ created. */
        @JsonProperty("conversion")
        CONVERSION,
        /** Won ÷ (won + lost). */
        @JsonProperty("win-rate")
        WIN_RATE,
        /** Leads won. */
        @JsonProperty("won")
        WON,
        /** Value of the won leads. */
        @JsonProperty("revenue")
        REVENUE
    }
}
