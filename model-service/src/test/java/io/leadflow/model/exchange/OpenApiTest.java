package io.leadflow.model.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.model.ServiceTest;
import io.leadflow.model.comparison.ComparisonResource;
import io.leadflow.model.definition.DraftResource;
import io.leadflow.model.definition.ProcessResource;
import io.leadflow.model.diagram.DiagramResource;
import io.leadflow.model.diagram.PreviewResource;
import io.leadflow.model.handbook.HandbookResource;
import io.leadflow.model.publication.VersionResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends ServiceTest {
    private static final List<Class<?>> RESOURCES =
            List.of(
                    ProcessResource.class,
                    DraftResource.class,
                    VersionResource.class,
                    ComparisonResource.class,
                    DiagramResource.class,
                    PreviewResource.class,
                    HandbookResource.class,
                    SchemaResource.class);

    @Test
    void everyOperationOfTheResourcesIsDescribedAndNoOther() throws Exception {
        // Given
        Set<String> offered =
                RESOURCES.stream()
                        .flatMap(OpenApiTest::operations)
                        .collect(Collectors.toCollection(TreeSet::new));

        // When
        Set<String> described = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(
                        path ->
                                operations(path.getValue())
                                        .forEach(op -> described.add(op + " " + path.getKey())));

        // Then
        assertThat(described).isEqualTo(offered);
    }

    @Test
    void everyOperationHasADescriptionAndExamples() throws Exception {
        // Given
        JsonNode document = document();

        // When, Then
        for (var path : document.path("paths").properties()) {
            for (String method : operations(path.getValue())) {
                JsonNode operation = path.getValue().path(method.toLowerCase(Locale.ROOT));
                String name = method + " " + path.getKey();
                assertThat(operation.path("summary").asText()).as(name).isNotBlank();
                assertThat(operation.path("description").asText()).as(name).isNotBlank();
                assertThat(operation.path("tags")).as(name).isNotEmpty();
                requireExamples(name, document, operation);
            }
        }
    }

    @Test
    void exampleDefinitionsAreValid() throws Exception {
        // Given
        JsonNode examples = document().at("/components/examples");
        byte[] yaml =
                examples.at("/DefinitionYaml/value").asText().getBytes(StandardCharsets.UTF_8);

        // When, Then
        assertThat(DefinitionReader.read(examples.at("/DefinitionJson/value"), Locales.ENGLISH))
                .isInstanceOf(Reading.Valid.class);
        assertThat(DefinitionReader.readYaml(yaml, Locales.ENGLISH))
                .isInstanceOf(Reading.Valid.class);
    }

    @Test
    void swaggerUiAndSchemasAreServed() {
        // When, Then
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/schemas/process-definition-v1.schema.json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json");
        given().get("/schemas/nothing.schema.json").then().statusCode(404);
    }

    private static void requireExamples(String name, JsonNode document, JsonNode operation) {
        for (var response : operation.path("responses").properties()) {
            JsonNode content = resolved(document, response.getValue()).path("content");
            if (!content.isEmpty()) {
                assertThat(content.findValues("examples"))
                        .as("%s %s", name, response.getKey())
                        .isNotEmpty();
            }
        }
        if (operation.has("requestBody")) {
            JsonNode content = resolved(document, operation.path("requestBody")).path("content");
            assertThat(content.findValues("examples")).as(name).hasSize(content.size());
        }
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode document() throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(given().accept("application/json").get("/q/openapi").asByteArray());
    }

    private static List<String> operations(JsonNode path) {
        return path.properties().stream()
                .map(entry -> entry.getKey().toUpperCase(Locale.ROOT))
                .filter(Set.of("GET", "POST", "PUT", "DELETE", "PATCH")::contains)
                .toList();
    }

    private static Stream<String> operations(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> method(method).map(verb -> verb + " " + path(resource, method)));
    }

    private static Stream<String> method(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
        // {version:[1-9][0-9]{0,8}} is {version}
        return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }
}
