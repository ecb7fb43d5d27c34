package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;

/** Leads that came, or are known to come, at a moment. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TracedArrival(
        @NotNull @JsonPropertyDescription("Local date and time, such as 2026-01-05T10:30:00.")
                LocalDateTime at,
        @Min(1) @Max(1_000_000) @JsonPropertyDescription("Number of leads. Absent: 1.")
                Integer leads) {}
