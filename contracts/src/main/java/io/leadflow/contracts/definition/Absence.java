package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Days on which a person does not work. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Absence(
        @NotNull @JsonPropertyDescription("First day away.") LocalDate from,
        @NotNull @JsonPropertyDescription("Last day away.") LocalDate to) {}
