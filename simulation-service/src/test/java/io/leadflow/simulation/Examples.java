package io.leadflow.simulation;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The example processes of deploy/examples. */
public final class Examples {
    private Examples() {}

    public static ProcessDefinition definition(String name) {
        Path file =
                Path.of(System.getProperty("leadflow.root"))
                        .resolve("deploy/examples/" + name + ".yaml");
        try {
            Reading reading = DefinitionReader.readYaml(Files.readAllBytes(file), Locale.ENGLISH);
            return ((Reading.Valid) reading).definition();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
