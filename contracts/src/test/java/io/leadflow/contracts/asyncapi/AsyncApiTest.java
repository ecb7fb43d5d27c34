package io.leadflow.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document is one, and tells of every topic. */
class AsyncApiTest {
    private static final Path FILE =
            Path.of(System.getProperty("leadflow.root"), "deploy/asyncapi/leadflow.asyncapi.yaml");

    private static final JsonNode DOCUMENT = document();

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getType() == String.class)
                .map(AsyncApiTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itIsValid() throws IOException {
        // Given: the AsyncAPI Initiative's own schema
        try (InputStream official = getClass().getResourceAsStream("asyncapi-3.0.0.schema.json")) {
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(new String(official.readAllBytes(), StandardCharsets.UTF_8));

            // When / Then
            String json = new ObjectMapper().writeValueAsString(DOCUMENT);
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(json.replace("\"3.0.0\"", "\"9\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void everyTopicIsThere() {
        assertThat(DOCUMENT.at("/channels").valueStream().map(c -> c.path("address").asText()))
                .containsAll(constants(Topics.class));
    }

    @Test
    void everyTypeOfEventIsNamed() throws IOException {
        String text = Files.readString(FILE);
        assertThat(constants(EventTypes.class)).allSatisfy(type -> assertThat(text).contains(type));
    }

    @Test
    void whatItRefersToIsThere() {
        // When
        List<String> references = DOCUMENT.findValuesAsText("$ref");

        // Then
        assertThat(references).hasSizeGreaterThan(20);
        assertThat(references)
                .allSatisfy(reference -> assertThat(isThere(reference)).as(reference).isTrue());
    }

    private static boolean isThere(String reference) {
        return reference.startsWith("#")
                ? !DOCUMENT.at(reference.substring(1)).isMissingNode()
                : Files.exists(FILE.resolveSibling(reference));
    }
}
