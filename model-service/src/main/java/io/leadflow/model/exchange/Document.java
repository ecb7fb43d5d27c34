package io.leadflow.model.exchange;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import java.nio.charset.StandardCharsets;

/**
 * A valid process definition as it is kept: canonical JSON, so that equal definitions have equal
 * texts. Comments and layout of what was sent in are not kept.
 */
public record Document(String text) {
    public static Document of(ProcessDefinition definition) {
        return new Document(
                new String(DefinitionReader.toJson(definition), StandardCharsets.UTF_8));
    }

    /** Reads the text again, which was checked before it was kept. */
    public ProcessDefinition definition() {
        return Wire.read(json(), ProcessDefinition.class);
    }

    byte[] json() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] yaml() {
        return DefinitionReader.toYaml(definition());
    }
}
