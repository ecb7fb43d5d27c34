package io.leadflow.model.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetirementTest extends ServiceTest {
    private final String id = Samples.id();

    @Test
    void retiringTakesEveryVersionOffTheTopic() {
        // Given
        publish(id, Samples.yaml(id, 1));
        publish(id, Samples.yaml(id, 2));

        // When
        given().delete("/processes/{id}", id).then().statusCode(204);

        // Then
        List<ConsumerRecord<String, byte[]>> tombstones = Topic.records(id, 4).subList(2, 4);
        assertThat(tombstones)
                .extracting(ConsumerRecord::key)
                .containsExactly(id + "/1", id + "/2");
        assertThat(tombstones).extracting(ConsumerRecord::value).containsOnlyNulls();
        assertThat(tombstones)
                .allSatisfy(
                        record ->
                                assertThat(record.headers().lastHeader("ce_type").value())
                                        .asString()
                                        .isEqualTo("io.leadflow.process.retired"));
    }

    @Test
    void retiredProcessStaysReadableAndIsListedOnlyWhenAskedFor() {
        // Given
        publish(id, Samples.yaml(id));

        // When
        given().delete("/processes/{id}", id).then().statusCode(204);

        // Then
        given().get("/processes/{id}", id).then().body("retiredAt", notNullValue());
        given().get("/processes/{id}/versions/1", id).then().statusCode(200);
        list("false").then().body("processes", hasSize(0));
        list("true").then().body("processes", hasSize(1));
        list("all").then().body("processes", hasSize(1));
    }

    private io.restassured.response.Response list(String retired) {
        return given().queryParam("text", id).queryParam("retired", retired).get("/processes");
    }

    @Test
    void retiringTwiceIsTheSameAsOnce() {
        // Given
        publish(id, Samples.yaml(id));
        given().delete("/processes/{id}", id).then().statusCode(204);
        String retiredAt = given().get("/processes/{id}", id).path("retiredAt");

        // When
        given().delete("/processes/{id}", id).then().statusCode(204);

        // Then
        given().get("/processes/{id}", id).then().body("retiredAt", equalTo(retiredAt));
    }

    @Test
    void publishingRevivesWithTheNextVersionEvenTheSameDocument() {
        // Given
        publish(id, Samples.yaml(id));
        given().delete("/processes/{id}", id).then().statusCode(204);

        // When
        int version = publish(id, Samples.yaml(id));

        // Then
        assertThat(version).isEqualTo(2);
        given().get("/processes/{id}", id).then().body("retiredAt", nullValue());
        assertThat(Topic.records(id, 3))
                .extracting(ConsumerRecord::key)
                .containsExactly(id + "/1", id + "/1", id + "/2");
    }

    @Test
    void unknownProcessCannotBeRetired() {
        // When, Then
        given().delete("/processes/{id}", id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:leadflow:problem:unknown-process"));
    }
}
