package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the services say of themselves keeps to OpenAPI 3.1, and its schemas to JSON Schema. The
 * dashboard only passes on what they answer.
 */
@ExtendWith(OnPlatform.class)
class OpenApiDocumentsTest {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource(value = ServiceName.class, mode = EnumSource.Mode.EXCLUDE, names = "DASHBOARD")
    void aDocumentIsValidByTheOfficialSchema(ServiceName service, Leadflow leadflow)
            throws Exception {
        // Given
        Schema official = official();

        // When
        JsonNode document = document(service, leadflow);

        // Then: valid, and not for want of looking
        assertThat(official.validate(document)).isEmpty();
        ObjectNode broken = document.deepCopy();
        broken.withObject("/info").remove("title");
        assertThat(official.validate(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ServiceName.class, mode = EnumSource.Mode.EXCLUDE, names = "DASHBOARD")
    void itsSchemasAreValidAndReferencesLeadSomewhere(ServiceName service, Leadflow leadflow)
            throws Exception {
        // Given
        Schema metaSchema =
                SCHEMAS.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        // When
        JsonNode document = document(service, leadflow);

        // Then
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas).isNotEmpty();
        schemas.properties()
                .forEach(
                        schema ->
                                assertThat(metaSchema.validate(schema.getValue()))
                                        .as(schema.getKey())
                                        .isEmpty());
        for (String reference : references(document)) {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(value = ServiceName.class, mode = EnumSource.Mode.EXCLUDE, names = "DASHBOARD")
    void everyQueryParameterTellsAValueThatItMayHave(ServiceName service, Leadflow leadflow)
            throws Exception {
        // When
        JsonNode document = document(service, leadflow);

        // Then
        List<JsonNode> parameters = new ArrayList<>();
        document.findValues("parameters").forEach(list -> list.forEach(parameters::add));
        document.at("/components/parameters").forEach(parameters::add);
        parameters.removeIf(parameter -> !parameter.path("in").asText().equals("query"));
        assertThat(parameters).isNotEmpty();
        assertThat(parameters)
                .allMatch(
                        p ->
                                !p.findValues("example").isEmpty()
                                        || !p.findValues("enum").isEmpty()
                                        || !p.findValues("default").isEmpty());
    }

    /** The model service enters what it does where it does it, in its database. */
    @ParameterizedTest
    @EnumSource(
            value = ServiceName.class,
            names = {"SIMULATION", "METRICS"})
    void whatIsEnteredInTheAuditTrailTellsOf503(ServiceName service, Leadflow leadflow)
            throws Exception {
        // When
        JsonNode document = document(service, leadflow);

        // Then
        Map<String, String> entered = new TreeMap<>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (isEntered(path.getKey(), operation.getKey(), operation.getValue())) {
                    String told = operation.getValue().at("/responses/503/description").asText();
                    entered.put(operation.getKey() + " " + path.getKey(), told);
                }
            }
        }
        assertThat(entered).isNotEmpty();
        assertThat(entered.values()).allMatch(told -> told.contains("audit trail"));
    }

    /** Changes are, and tables that are taken out; but not reading the trail itself. */
    private static boolean isEntered(String path, String method, JsonNode operation) {
        boolean table = operation.at("/responses/200/content").has("text/csv");
        return !path.equals("/audit-trail") && (method.equals("post") || table);
    }

    private static JsonNode document(ServiceName service, Leadflow leadflow) throws IOException {
        return Rest.JSON.readTree(
                leadflow.get(service, "/q/openapi?format=json").expect(200).text());
    }

    private static Schema official() throws IOException {
        try (InputStream schema =
                OpenApiDocumentsTest.class.getResourceAsStream("openapi-3.1.schema.json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            return SCHEMAS.getSchema(text, InputFormat.JSON);
        }
    }

    /** Of examples too, which hold none. */
    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.findValues("$ref").forEach(reference -> found.add(reference.asText()));
        return found;
    }
}
