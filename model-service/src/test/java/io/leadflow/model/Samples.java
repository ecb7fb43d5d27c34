package io.leadflow.model;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.problem.Locales;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Definitions to send, each test's with an id of its own. */
public final class Samples {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("leadflow.root"), "deploy/examples");

    private Samples() {}

    /** An id nobody else uses. */
    public static String id() {
        return "p-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The smallest example as YAML. */
    public static String yaml(String id) {
        return text("minimal").replace("id: minimal", "id: " + id);
    }

    /** The example that uses the newer parts of definitions, as YAML. */
    public static String rich(String id) {
        return example("b2b-saas", id);
    }

    /** An example by the name of its file, as YAML. */
    public static String example(String example, String id) {
        return text(example).replace("id: " + example, "id: " + id);
    }

    /** The smallest example with another arrival rate. */
    public static String yaml(String id, int ratePerDay) {
        return yaml(id).replace("ratePerDay: 8", "ratePerDay: " + ratePerDay);
    }

    /** An example by the name of its file, read. */
    public static ProcessDefinition definition(String example) {
        return read(text(example));
    }

    /** A valid definition. */
    public static ProcessDefinition read(String document) {
        byte[] yaml = document.getBytes(StandardCharsets.UTF_8);
        return switch (DefinitionReader.readYaml(yaml, Locales.ENGLISH)) {
            case Reading.Valid valid -> valid.definition();
            case Reading.Invalid invalid ->
                    throw new IllegalArgumentException(invalid.problems().toString());
        };
    }

    private static String text(String example) {
        try {
            return Files.readString(EXAMPLES.resolve(example + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
