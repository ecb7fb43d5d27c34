package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** A property that every lead gets when it is created, drawn once. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Attribute(
        @JsonPropertyDescription("Name people read.") LocalizedText name,
        @NotNull @JsonPropertyDescription("How its value comes about.") AttributeValue value,
        @JsonPropertyDescription(
                        "For single sources, by source id: another distribution, or other shares of"
                                + " the same categories.")
                Map<String, AttributeValue> bySource) {

    public Attribute {
        bySource = Copies.of(bySource);
    }

    /** How the value of a lead from {@code source} comes about. */
    public AttributeValue valueFor(String source) {
        return bySource.getOrDefault(source, value);
    }
}
