package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Attribute;
import io.leadflow.contracts.definition.AttributeValue;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.expression.ExpressionLanguage;
import java.util.Set;

/** Attributes have names of their own, and values of one kind for every source. */
final class AttributesCheck {
    private static final double TOLERANCE = 1e-9;

    private final Set<String> sources;
    private final Problems problems;

    private AttributesCheck(Set<String> sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        AttributesCheck check = new AttributesCheck(definition.sources().keySet(), problems);
        definition.attributes().forEach(check::attribute);
    }

    private void attribute(String id, Attribute attribute) {
        JsonPointer at = At.of("attributes", id);
        if (ExpressionLanguage.isTaken(id)) {
            problems.add("reserved-attribute", at, id);
        }
        value(attribute.value(), At.in(at, "value"));
        attribute
                .bySource()
                .forEach((source, value) -> bySource(attribute.value(), source, value, at));
    }

    private void bySource(
            AttributeValue general, String source, AttributeValue value, JsonPointer attribute) {
        JsonPointer at = At.in(attribute, "bySource", source);
        problems.reference(source, sources, "sources", at);
        value(value, at);
        if (value.isCategorical() != general.isCategorical()) {
            problems.add("attribute-kind", at, kind(value), kind(general));
        } else {
            value.categories().keySet().stream()
                    .filter(category -> !general.categories().containsKey(category))
                    .forEach(category -> unknown(category, general, at));
        }
    }

    private void unknown(String category, AttributeValue general, JsonPointer at) {
        JsonPointer place = At.in(at, "categories", category);
        problems.addWithNearest("unknown-category", place, category, general.categories().keySet());
    }

    private void value(AttributeValue value, JsonPointer at) {
        if (value.number() != null && value.isCategorical()) {
            problems.add("attribute-of-two-kinds", at);
        } else if (value.number() == null && !value.isCategorical()) {
            problems.add("attribute-without-value", at);
        }
        if (value.isCategorical()) {
            shares(value, At.in(at, "categories"));
        }
    }

    private void shares(AttributeValue value, JsonPointer at) {
        value.categories()
                .forEach((name, share) -> Ranges.probability(share, At.in(at, name), problems));
        double sum = value.categories().values().stream().mapToDouble(share -> share).sum();
        if (Math.abs(sum - 1) > TOLERANCE) {
            problems.add("category-shares", at, Shares.rounded(sum));
        }
    }

    private String kind(AttributeValue value) {
        return problems.text(value.isCategorical() ? "kind.categories" : "kind.number");
    }
}
