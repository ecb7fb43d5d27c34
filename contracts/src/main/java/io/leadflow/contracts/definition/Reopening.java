package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/** Some of the leads lost for a reason come back. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reopening(
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @JsonPropertyDescription("Share of the lost leads that come back.")
                Double probability,
        @NotNull @JsonPropertyDescription("Calendar days until they come back.")
                Distribution afterDays,
        @NotNull @JsonPropertyDescription("Stage they come back to.") String to) {}
