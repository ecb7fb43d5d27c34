package io.leadflow.model.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationTest extends ServiceTest {
    private static final String VERSIONS = "/processes/{id}/versions";

    private final String id = Samples.id();

    @Test
    void publishedVersionIsFoundWhereItsLocationSays() {
        // When
        String location =
                yaml(Samples.yaml(id))
                        .post(VERSIONS, id)
                        .then()
                        .statusCode(201)
                        .header("Location", endsWith("/processes/" + id + "/versions/1"))
                        .body("process", equalTo(id))
                        .body("version", equalTo(1))
                        .body("publishedAt", notNullValue())
                        .extract()
                        .header("Location");

        // Then
        given().get(location).then().statusCode(200).body("id", equalTo(id));
        given().accept("application/yaml")
                .get(location)
                .then()
                .statusCode(200)
                .contentType("application/yaml");
        given().get("/processes/{id}/versions/latest", id)
                .then()
                .statusCode(200)
                .header("Content-Location", equalTo(location))
                .body("id", equalTo(id));
    }

    @Test
    void publicationReachesTheTopicAsACloudEvent() {
        // Given
        String publishedAt =
                yaml(Samples.yaml(id)).post(VERSIONS, id).then().extract().path("publishedAt");

        // When
        ConsumerRecord<String, byte[]> found = Topic.records(id, 1).getFirst();

        // Then
        PublishedProcess published = Wire.read(found.value(), PublishedProcess.class);
        assertThat(found.key()).isEqualTo(id + "/1");
        assertThat(published.process()).isEqualTo(id);
        assertThat(published.version()).isEqualTo(1);
        assertThat(published.publishedAt()).isEqualTo(Instant.parse(publishedAt));
        assertThat(Wire.write(published)).isEqualTo(found.value());
        assertThat(Wire.write(published.definition()))
                .isEqualTo(given().get(VERSIONS + "/1", id).asByteArray());
        assertThat(headers(found.headers()))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "io.leadflow.process.published")
                .containsEntry("ce_source", "/model-service")
                .containsEntry("ce_subject", id + "/1")
                .containsEntry("ce_time", publishedAt)
                .containsEntry("content-type", "application/json")
                .hasEntrySatisfying("ce_id", event -> UUID.fromString(event));
    }

    private static Map<String, String> headers(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(
                        Collectors.toMap(
                                header -> header.key(),
                                header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    @Test
    void versionsReachTheTopicInOrder() {
        // Given
        List<String> keys = IntStream.rangeClosed(1, 10).mapToObj(n -> id + "/" + n).toList();

        // When
        for (int n = 1; n <= 10; n++) {
            assertThat(publish(id, Samples.yaml(id, n))).isEqualTo(n);
        }

        // Then
        assertThat(Topic.records(id, 10)).extracting(ConsumerRecord::key).isEqualTo(keys);
    }

    @Test
    void sameDocumentIsNotPublishedTwice() {
        // Given
        publish(id, Samples.yaml(id));
        String asJson = given().get(VERSIONS + "/1", id).asString();

        // When, Then
        json(asJson)
                .post(VERSIONS, id)
                .then()
                .statusCode(200)
                .header("Content-Location", endsWith("/versions/1"))
                .body("version", equalTo(1));
        assertThat(publish(id, Samples.yaml(id, 9))).isEqualTo(2);
        assertThat(publish(id, Samples.yaml(id))).isEqualTo(3);
    }

    @Test
    void publicationsAtTheSameTimeCountDensely() throws Exception {
        // Given
        int count = 16;

        // When
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> versions =
                    IntStream.rangeClosed(1, count)
                            .mapToObj(n -> callers.submit(() -> publish(id, Samples.yaml(id, n))))
                            .toList();

            // Then
            for (Future<Integer> version : versions) {
                assertThat(version.get()).isBetween(1, count);
            }
        }
        assertThat(Topic.records(id, count))
                .extracting(ConsumerRecord::key)
                .isEqualTo(IntStream.rangeClosed(1, count).mapToObj(n -> id + "/" + n).toList());
    }

    @Test
    void draftIsPublishedByThoseWhoHaveSeenIt() {
        // Given
        yaml(Samples.yaml(id)).post("/processes").then().statusCode(201);

        // When, Then
        given().post(VERSIONS, id).then().statusCode(428);
        given().header("If-Match", "\"9\"").post(VERSIONS, id).then().statusCode(412);
        given().header("If-Match", "\"1\"")
                .post(VERSIONS, id)
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        given().get("/processes/{id}/draft", id).then().statusCode(404);
        given().header("If-Match", "\"1\"").post(VERSIONS, id).then().statusCode(404);
    }

    @Test
    void draftThatDiffersFromWhatIsPublishedStays() {
        // Given
        yaml(Samples.yaml(id)).post("/processes").then().statusCode(201);

        // When
        publish(id, Samples.yaml(id, 9));

        // Then
        given().get("/processes/{id}", id)
                .then()
                .body("version", equalTo(1))
                .body("draft.revision", equalTo(1));
    }

    @Test
    void versionsAreListedInPagesTheLatestFirst() {
        // Given
        for (int n = 1; n <= 3; n++) {
            publish(id, Samples.yaml(id, n));
        }

        // When, Then
        String next =
                given().queryParam("limit", 2)
                        .get(VERSIONS, id)
                        .then()
                        .statusCode(200)
                        .header("Link", notNullValue())
                        .body("versions.version", equalTo(List.of(3, 2)))
                        .extract()
                        .path("next");
        given().queryParam("cursor", next)
                .get(VERSIONS, id)
                .then()
                .body("versions", hasSize(1))
                .body("versions[0].version", equalTo(1));
    }

    @Test
    void unknownVersionIsNotFound() {
        // Given
        publish(id, Samples.yaml(id));

        // When, Then
        given().get(VERSIONS + "/2", id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:leadflow:problem:unknown-version"));
        given().get(VERSIONS, "no-such-process")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:leadflow:problem:unknown-process"));
        given().get(VERSIONS + "/latest", "no-such-process")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:leadflow:problem:not-published"));
    }
}
