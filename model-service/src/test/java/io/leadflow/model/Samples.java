package io.leadflow.model;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        return text("b2b-saas").replace("id: b2b-saas", "id: " + id);
    }

    /** The smallest example with another arrival rate. */
    public static String yaml(String id, int ratePerDay) {
        return yaml(id).replace("ratePerDay: 8", "ratePerDay: " + ratePerDay);
    }

    private static String text(String example) {
        try {
            return Files.readString(EXAMPLES.resolve(example + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
