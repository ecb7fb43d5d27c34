package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.Locale;

/**
 * Reads process definitions and writes them. A definition is valid when its structure keeps to the
 * published JSON Schema and its meaning is whole: references lead somewhere, probabilities sum to
 * 1, every lead can come to an end. All problems are told at once; only a document that cannot be
 * parsed, or is larger than 1 MiB, has that as its one problem.
 */
public final class DefinitionReader {
    private DefinitionReader() {}

    public static Reading readJson(byte[] document, Locale locale) {
        return read(DocumentParser.JSON.parse(document, locale), locale);
    }

    public static Reading readYaml(byte[] document, Locale locale) {
        return read(DocumentParser.YAML.parse(document, locale), locale);
    }

    /** Reads a document that is parsed already, such as the result of a JSON Merge Patch. */
    public static Reading read(JsonNode document, Locale locale) {
        Problems structural = new Problems(locale);
        Structure.check(document, structural);
        if (!structural.isEmpty()) {
            return new Reading.Invalid(structural.all());
        }
        ProcessDefinition definition = Documents.bound(document);
        Problems problems = new Problems(locale);
        Meaning.check(definition, problems);
        return problems.isEmpty()
                ? new Reading.Valid(definition)
                : new Reading.Invalid(problems.all());
    }

    /** Compact JSON; reading and writing it again gives the same bytes. */
    public static byte[] toJson(ProcessDefinition definition) {
        return Documents.json(definition);
    }

    /** Block-style YAML; reading and writing it again gives the same bytes. */
    public static byte[] toYaml(ProcessDefinition definition) {
        return Documents.yaml(definition);
    }

    private static Reading read(DocumentParser.Parsed parsed, Locale locale) {
        return switch (parsed) {
            case DocumentParser.Parsed.Tree tree -> read(tree.document(), locale);
            case DocumentParser.Parsed.Failed failed ->
                    new Reading.Invalid(java.util.List.of(failed.problem()));
        };
    }
}
