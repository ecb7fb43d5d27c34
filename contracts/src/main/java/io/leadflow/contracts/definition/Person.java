package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A named person. Works on one lead at a time, in the roles listed; leads of the first role listed
 * go before those of the next.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Person(
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @NotEmpty @JsonPropertyDescription("Ids of the roles, the most important first.")
                List<String> roles,
        @JsonPropertyDescription(
                        "Calendar of the person's working hours. Absent: that of the first role.")
                String calendar,
        @JsonPropertyDescription("Planned absence: holidays, training.") List<Absence> absences,
        @JsonPropertyDescription("First working day. Absent: always been here.") LocalDate from,
        @JsonPropertyDescription("Last working day. Absent: stays.") LocalDate until,
        @JsonPropertyDescription("How the person gets up to speed after the first working day.")
                RampUp rampUp,
        @JsonPropertyDescription("Speed by stage id: 2 does the work in half the time. Absent: 1.")
                Map<String, Double> speed,
        @DecimalMin("0")
                @JsonPropertyDescription(
                        "Cost of the person's working hour, in units of the currency. Absent: that"
                                + " of the first role.")
                Double costPerHour) {

    public Person {
        roles = Copies.of(roles);
        absences = Copies.of(absences);
        speed = Copies.of(speed);
    }
}
