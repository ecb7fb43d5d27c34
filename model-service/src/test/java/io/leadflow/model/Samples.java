package io.leadflow.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Definitions to send, each test's with an id of its own. */
public final class Samples {
    private static final Path MINIMAL =
            Path.of(System.getProperty("leadflow.root"), "deploy/examples/minimal.yaml");

    private Samples() {}

    /** An id nobody else uses. */
    public static String id() {
        return "p-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The smallest example as YAML. */
    public static String yaml(String id) {
        return text().replace("id: minimal", "id: " + id);
    }

    /** The smallest example with another arrival rate. */
    public static String yaml(String id, int ratePerDay) {
        return yaml(id).replace("ratePerDay: 8", "ratePerDay: " + ratePerDay);
    }

    private static String text() {
        try {
            return Files.readString(MINIMAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
