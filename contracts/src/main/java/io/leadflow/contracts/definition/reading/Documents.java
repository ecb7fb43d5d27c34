package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import java.io.IOException;

/** Definitions as trees and bytes. */
final class Documents {
    private static final ObjectMapper JSON = Wire.newMapper();
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .build());

    private Documents() {}

    /** Reads a tree that keeps to the schema. */
    static ProcessDefinition bound(JsonNode document) {
        try {
            return JSON.treeToValue(document, ProcessDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema lets through what the records refuse", e);
        }
    }

    static byte[] json(ProcessDefinition definition) {
        return Wire.write(definition);
    }

    static byte[] yaml(ProcessDefinition definition) {
        try {
            return YAML.writeValueAsBytes(JSON.readTree(json(definition)));
        } catch (IOException e) {
            throw new IllegalArgumentException("not writable: " + definition.id(), e);
        }
    }
}
