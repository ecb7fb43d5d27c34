package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.leadflow.contracts.definition.Ids;
import io.leadflow.contracts.definition.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells an error of the schema validator in the product's own words. */
record StructureProblem(Error error, JsonNode schema) {
    private static final int LONGEST = 60;

    /** What people are told of a form, by its pattern or the name of its format. */
    private static final Map<String, String> FORMS =
            Map.of(
                    Ids.ATTRIBUTE,
                    "form.attribute",
                    Ids.CATEGORY,
                    "form.category",
                    Session.TIME,
                    "form.time",
                    "date",
                    "form.date",
                    LocalTimes.FORMAT,
                    "form.local-time");

    void addTo(Problems problems) {
        JsonPointer at = JsonPointer.compile(error.getInstanceLocation().toString());
        String property = error.getProperty();
        JsonNode rule = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "required" -> problems.add("missing", at.appendProperty(property), property);
            case "additionalProperties" -> unknown(property, at.appendProperty(property), problems);
            case "propertyNames" -> key(property, at.appendProperty(property), problems);
            case "type" -> type(rule.asText(), at, problems);
            case "enum" -> choice(texts(rule), at, problems);
            case "const" -> choice(List.of(rule.asText()), at, problems);
            case "pattern", "format" -> form(rule.asText(), at, problems);
            case "minimum" -> bound("out-of-range", value(), "at-least", at, problems);
            case "exclusiveMinimum" -> bound("out-of-range", value(), "above", at, problems);
            case "maximum" -> bound("out-of-range", value(), "at-most", at, problems);
            case "exclusiveMaximum" -> bound("out-of-range", value(), "below", at, problems);
            case "minItems", "minProperties" ->
                    bound("wrong-count", size(), "at-least", at, problems);
            case "maxItems", "maxProperties" ->
                    bound("wrong-count", size(), "at-most", at, problems);
            default -> problems.add("invalid", at, error.getKeyword());
        }
    }

    private void unknown(String property, JsonPointer at, Problems problems) {
        List<String> known = new ArrayList<>();
        rules().path("properties").fieldNames().forEachRemaining(known::add);
        problems.addWithNearest("unknown-field", at, property, known);
    }

    private void key(String key, JsonPointer at, Problems problems) {
        JsonNode rule = error.getSchemaNode();
        String pattern = rule.path("pattern").asText();
        if (rule.has("enum")) {
            problems.addWithNearest("not-allowed-value", at, key, texts(rule.get("enum")));
        } else if (pattern.contains(Ids.PATTERN)) {
            problems.add("malformed-id", at, key);
        } else {
            String form = rule.has("format") ? rule.get("format").asText() : pattern;
            problems.add("malformed-key", at, key, problems.text(known(form, "form.probability")));
        }
    }

    private static String known(String rule, String otherwise) {
        return FORMS.entrySet().stream()
                .filter(
                        form ->
                                rule.equals(form.getKey())
                                        || rule.equals("^" + form.getKey() + "$"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private void form(String rule, JsonPointer at, Problems problems) {
        if (rule.contains(Ids.PATTERN)) {
            problems.add("malformed-id", at, value());
        } else {
            String form = known(rule, "");
            String expected = form.isEmpty() ? rule : problems.text(form);
            problems.add("malformed-value", at, value(), expected);
        }
    }

    private void type(String expected, JsonPointer at, Problems problems) {
        String found = shortened(error.getInstanceNode().toString());
        problems.add("wrong-type", at, problems.text("type." + expected), found);
    }

    private void choice(Collection<String> allowed, JsonPointer at, Problems problems) {
        problems.addWithNearest("not-allowed-value", at, value(), allowed);
    }

    private void bound(
            String code, String found, String relation, JsonPointer at, Problems problems) {
        problems.add(code, at, found, problems.text(relation), error.getSchemaNode().asText());
    }

    /** The schema object that the broken rule is part of. */
    private JsonNode rules() {
        String fragment = error.getSchemaLocation().getFragment().toString();
        return schema.at(JsonPointer.compile(fragment).head());
    }

    private String size() {
        return String.valueOf(error.getInstanceNode().size());
    }

    private String value() {
        JsonNode node = error.getInstanceNode();
        return shortened(node.isTextual() ? node.asText() : node.toString());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }
}
