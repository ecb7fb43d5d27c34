package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.definition.fit.Checks;
import jakarta.validation.constraints.NotNull;

/** The same value each time. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Constant(@NotNull @JsonPropertyDescription("The value.") Double value)
        implements Distribution {

    @Override
    public Constant natural() {
        Checks.finite("value", value);
        return this;
    }
}
