package io.leadflow.model.comparison;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonTest extends ServiceTest {
    private static final String DIFF = "/processes/{id}/diff";

    private final String id = Samples.id();

    @Test
    void changedNumberIsToldWithItsPlace() {
        // Given
        publish(id, Samples.yaml(id));
        publish(id, Samples.yaml(id, 9));

        // When, Then
        given().queryParam("from", 1)
                .queryParam("to", 2)
                .get(DIFF, id)
                .then()
                .statusCode(200)
                .body("process", equalTo(id))
                .body("from", equalTo("1"))
                .body("to", equalTo("2"))
                .body("changes", hasSize(1))
                .body("changes[0].op", equalTo("replace"))
                .body("changes[0].pointer", equalTo("/sources/social/arrivals/ratePerDay"))
                .body("changes[0].from", equalTo(8))
                .body("changes[0].to", equalTo(9));
    }

    @Test
    void draftIsComparedWithTheLatestVersion() {
        // Given
        publish(id, Samples.yaml(id));
        yaml(Samples.yaml(id, 10)).post("/processes").then().statusCode(201);

        // When, Then
        given().queryParam("from", "latest")
                .queryParam("to", "draft")
                .get(DIFF, id)
                .then()
                .statusCode(200)
                .body("from", equalTo("1"))
                .body("to", equalTo("draft"))
                .body("changes[0].to", equalTo(10));
        given().queryParam("from", "1").get(DIFF, id).then().body("changes", hasSize(0));
    }

    @Test
    void badParametersAndUnknownVersionsAreRefused() {
        // Given
        publish(id, Samples.yaml(id));

        // When, Then
        given().queryParam("to", "newest")
                .get(DIFF, id)
                .then()
                .statusCode(400)
                .body("problems.code", equalTo(List.of("missing-parameter", "not-a-version")));
        given().queryParam("from", 7)
                .get(DIFF, id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:leadflow:problem:unknown-version"));
        given().queryParam("from", "draft")
                .get(DIFF, id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:leadflow:problem:no-draft"));
        given().queryParam("from", 1).get(DIFF, "no-such-process").then().statusCode(404);
    }
}
