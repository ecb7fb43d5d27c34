package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.problem.Locales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples in deploy/examples are valid, and are so again after being written. */
class ExamplesTest {

    @TestFactory
    List<DynamicTest> examplesAreValid() throws IOException {
        Path folder = Path.of(System.getProperty("leadflow.root"), "deploy", "examples");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            file.getFileName() + "", () -> valid(file)))
                    .toList();
        }
    }

    private static void valid(Path file) throws IOException {
        // Given
        byte[] yaml = Files.readAllBytes(file);

        // When
        Reading reading = DefinitionReader.readYaml(yaml, Locales.ENGLISH);

        // Then
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        byte[] written = DefinitionReader.toYaml(((Reading.Valid) reading).definition());
        assertThat(DefinitionReader.readYaml(written, Locales.ENGLISH)).isEqualTo(reading);
    }
}
