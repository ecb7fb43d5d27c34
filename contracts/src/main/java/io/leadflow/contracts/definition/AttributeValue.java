package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;

/**
 * How an attribute's value comes about: a number drawn from a distribution, or one of several
 * categories. Exactly one of the two is given.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AttributeValue(
        @JsonPropertyDescription("Distribution of a numeric attribute.") Distribution number,
        @JsonPropertyDescription(
                        "Shares of the categories of a categorical attribute, by category; they"
                                + " sum to 1.")
                Map<String, Double> categories) {

    public AttributeValue {
        categories = Copies.of(categories);
    }

    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isCategorical() {
        return !categories.isEmpty();
    }
}
