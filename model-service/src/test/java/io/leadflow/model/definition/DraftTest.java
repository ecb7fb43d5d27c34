package io.leadflow.model.definition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftTest extends ServiceTest {
    private static final String DRAFT = "/processes/{id}/draft";

    private final String id = Samples.id();

    @Test
    void newDraftIsFoundWhereItsLocationSays() {
        // When
        Response created = yaml(Samples.yaml(id)).post("/processes");

        // Then
        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/processes/" + id + "/draft"))
                .body("process", equalTo(id))
                .body("revision", equalTo(1));
        given().get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Last-Modified", notNullValue())
                .contentType("application/json")
                .body("id", equalTo(id))
                .body("sources.social.arrivals.ratePerDay", equalTo(8));
    }

    @Test
    void secondDraftOfAProcessIsRefused() {
        // Given
        yaml(Samples.yaml(id)).post("/processes").then().statusCode(201);

        // When, Then
        yaml(Samples.yaml(id))
                .post("/processes")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:leadflow:problem:draft-exists"));
    }

    @Test
    void draftChangesOnlyForThoseWhoHaveSeenIt() {
        // Given
        yaml(Samples.yaml(id)).put(DRAFT, id).then().statusCode(201).header("ETag", "\"1\"");

        // When, Then
        yaml(Samples.yaml(id, 9))
                .header("If-Match", "\"1\"")
                .put(DRAFT, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        yaml(Samples.yaml(id, 10))
                .header("If-Match", "\"1\"")
                .put(DRAFT, id)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:leadflow:problem:precondition-failed"));
        yaml(Samples.yaml(id, 10))
                .put(DRAFT, id)
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:leadflow:problem:precondition-required"));
        given().get(DRAFT, id).then().body("sources.social.arrivals.ratePerDay", equalTo(9));
    }

    @Test
    void weakTagsNeverMatchAndListsAndStarsDo() {
        // Given
        yaml(Samples.yaml(id)).put(DRAFT, id).then().statusCode(201);

        // When, Then
        put("W/\"1\"").then().statusCode(412);
        put("1").then().statusCode(412);
        put("\"7\", \"1\"").then().statusCode(200);
        put("*").then().statusCode(200).header("ETag", "\"3\"");
    }

    private Response put(String ifMatch) {
        return yaml(Samples.yaml(id)).header("If-Match", ifMatch).put(DRAFT, id);
    }

    @Test
    void ifNoneMatchStarCreatesAndNeverOverwrites() {
        // When, Then
        yaml(Samples.yaml(id)).header("If-None-Match", "*").put(DRAFT, id).then().statusCode(201);
        yaml(Samples.yaml(id)).header("If-None-Match", "*").put(DRAFT, id).then().statusCode(412);
    }

    @Test
    void changeOfADraftThatIsNotThereIsRefused() {
        // When, Then
        yaml(Samples.yaml(id)).header("If-Match", "\"1\"").put(DRAFT, id).then().statusCode(412);
        given().get(DRAFT, id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:leadflow:problem:no-draft"));
        given().get("/processes/{id}", id).then().statusCode(404);
    }

    @Test
    void deletedDraftIsGoneAndItsTagIsNotUsedAgain() {
        // Given
        yaml(Samples.yaml(id)).put(DRAFT, id).then().statusCode(201);

        // When, Then
        given().delete(DRAFT, id).then().statusCode(428);
        given().header("If-Match", "\"2\"").delete(DRAFT, id).then().statusCode(412);
        given().header("If-Match", "\"1\"").delete(DRAFT, id).then().statusCode(204);
        given().header("If-Match", "\"1\"").delete(DRAFT, id).then().statusCode(404);
        given().get(DRAFT, id).then().statusCode(404);
        given().get("/processes/{id}", id).then().statusCode(404);
        yaml(Samples.yaml(id)).put(DRAFT, id).then().statusCode(201).header("ETag", "\"2\"");
    }

    @Test
    void draftSeenAlreadyIsNotSentAgain() {
        // Given
        yaml(Samples.yaml(id)).put(DRAFT, id).then().statusCode(201);

        // When, Then
        given().header("If-None-Match", "\"1\"")
                .get(DRAFT, id)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        given().header("If-None-Match", "\"0\"").get(DRAFT, id).then().statusCode(200);
    }

    @Test
    void idOfThePathMustBeTheDocuments() {
        // When, Then
        yaml(Samples.yaml("other-id"))
                .put(DRAFT, id)
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("id-mismatch"))
                .body("problems[0].pointer", equalTo("/id"));
    }

    @Test
    void addressOfTheCheckIsNoProcess() {
        // When, Then
        yaml(Samples.yaml("validate"))
                .post("/processes")
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("reserved-id"));
    }

    @Test
    void jsonAndYamlAreTheSameDocumentBackAndForth() {
        // Given
        yaml(Samples.yaml(id)).put(DRAFT, id).then().statusCode(201);
        String asJson = given().accept("application/json").get(DRAFT, id).asString();
        Response inYaml = given().accept("application/yaml").get(DRAFT, id);
        inYaml.then().statusCode(200).contentType("application/yaml");

        // When
        json(asJson).header("If-Match", "*").put(DRAFT, id).then().statusCode(200);
        String yamlAgain = given().accept("application/yaml").get(DRAFT, id).asString();
        yaml(yamlAgain).header("If-Match", "*").put(DRAFT, id).then().statusCode(200);

        // Then
        assertThat(yamlAgain).isEqualTo(inYaml.asString());
        given().accept("application/json").get(DRAFT, id).then().body(equalTo(asJson));
    }
}
