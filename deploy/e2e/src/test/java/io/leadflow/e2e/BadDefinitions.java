package io.leadflow.e2e;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The minimal process with something wrong in it. */
final class BadDefinitions {
    private BadDefinitions() {}

    /** What is merged into the process, the problem's code and where it is. */
    static Stream<Arguments> patches() {
        return Stream.of(
                arguments(
                        "{'sources': {'social': {'arrivals': {'ratePerDai': 3}}}}",
                        "unknown-field",
                        "/sources/social/arrivals/ratePerDai"),
                arguments(
                        "{'stages': {'offer': {'exits': {'rejected': {'probability': 0.5}}}}}",
                        "probability-sum",
                        "/stages/offer/exits"),
                arguments(
                        "{'stages': {'first-call': {'exits': {'interested': {'to': 'WON'}}}}}",
                        "unreachable-stage",
                        "/stages/offer"),
                arguments(
                        "{'stages': {'offer': {'exits': {'accepted': {'probability': 0},"
                                + " 'rejected': {'to': 'offer', 'reason': null}}}}}",
                        "no-way-out",
                        "/stages/offer/exits"),
                arguments(
                        "{'stages': {'offer': {'exits': {'accepted': {'probability': 0},"
                            + " 'rejected': {'to': 'first-call', 'reason': null}}}, 'first-call':"
                            + " {'exits': {'interested': {'probability': 1}, 'not-interested':"
                            + " {'probability': 0}}}}}",
                        "endless-loop",
                        "/stages/first-call/exits"),
                arguments(
                        "{'sources': {'social': {'arrivals': {'ratePerDay': -3}}}}",
                        "out-of-range",
                        "/sources/social/arrivals/ratePerDay"),
                arguments(
                        "{'roles': {'sales': {'capacity': -1}}}",
                        "out-of-range",
                        "/roles/sales/capacity"),
                arguments(
                        "{'calendars': {'office-hours': {'week': null, 'holidays':"
                                + " ['2026-01-01']}}}",
                        "calendar-never-opens",
                        "/roles/sales/calendar"));
    }

    /** The patch as JSON. */
    static String json(String patch) {
        return patch.replace('\'', '"');
    }

    /** The minimal process under another id with a patch merged into it; null takes out. */
    static String document(String id, String patch) {
        try {
            byte[] minimal = DefinitionReader.toJson(Example.MINIMAL.definition());
            ObjectNode document = (ObjectNode) Rest.JSON.readTree(minimal);
            merge(document, (ObjectNode) Rest.JSON.readTree(json(patch)));
            return document.put("id", id).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(ObjectNode document, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            String name = change.getKey();
            if (change.getValue() instanceof ObjectNode deeper
                    && document.get(name) instanceof ObjectNode part) {
                merge(part, deeper);
            } else if (change.getValue().isNull()) {
                document.remove(name);
            } else {
                document.set(name, change.getValue());
            }
        }
    }
}
