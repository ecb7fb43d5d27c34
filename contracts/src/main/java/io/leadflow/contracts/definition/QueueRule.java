package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** How leads wait for a role. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QueueRule(
        @NotNull @JsonPropertyDescription("Which of the waiting leads goes first.")
                QueueDiscipline discipline,
        @JsonPropertyDescription(
                        "Expression of the priority, for the discipline priority: the highest"
                                + " number goes first.")
                String priority,
        @JsonPropertyDescription(
                        "Source ids, the most important first, for the discipline by-source; those"
                                + " left out come last.")
                List<String> sources,
        @JsonPropertyDescription(
                        "Whether a lead that goes before interrupts work on one that goes after;"
                                + " the interrupted work goes on later. Absent: no.")
                Boolean preemptive) {

    public QueueRule {
        sources = Copies.of(sources);
    }
}
