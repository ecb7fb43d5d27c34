package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** A new person's speed grows linearly from a share to the whole. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RampUp(
        @NotNull @Min(1) @Max(3_650) @JsonPropertyDescription("Calendar days until up to speed.")
                Integer days,
        @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("1")
                @JsonPropertyDescription("Share of full speed on the first day.")
                Double startsAt) {}
