package io.leadflow.model.definition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProcessListTest extends ServiceTest {
    private final String id = Samples.id();

    @Test
    void processShowsItsDraftAndItsLatestVersion() {
        // Given
        yaml(Samples.yaml(id)).post("/processes").then().statusCode(201);

        // When, Then
        given().get("/processes/{id}", id)
                .then()
                .statusCode(200)
                .body("process", equalTo(id))
                .body("name.ru", equalTo("Минимальный процесс"))
                .body("version", nullValue())
                .body("draft.revision", equalTo(1));
        publish(id, Samples.yaml(id, 9));
        given().get("/processes/{id}", id)
                .then()
                .body("version", equalTo(1))
                .body("publishedAt", notNullValue());
    }

    @Test
    void pagesFollowEachOther() {
        // Given
        List<String> ids = List.of(id + "-a", id + "-b", id + "-c");
        ids.forEach(each -> publish(each, Samples.yaml(each)));

        // When
        Response first = given().queryParam("text", id).queryParam("limit", 2).get("/processes");
        Response second = given().urlEncodingEnabled(false).get(next(first));

        // Then
        first.then().body("processes.process", equalTo(ids.subList(0, 2)));
        second.then()
                .statusCode(200)
                .body("processes.process", equalTo(ids.subList(2, 3)))
                .body("next", nullValue());
        assertThat(second.header("Link")).isNull();
    }

    private static String next(Response page) {
        return page.header("Link").replaceAll("<(.*)>.*", "$1");
    }

    @Test
    void textIsFoundInIdAndNamesWhateverTheCase() {
        // Given
        String document =
                Samples.yaml(id).replace("Минимальный процесс", "Ёлки " + id + " 100%_Да");
        yaml(document).post("/processes").then().statusCode(201);

        // When, Then
        for (String text : List.of(id, "ёлки " + id, id + " 100%_да")) {
            given().queryParam("text", text)
                    .get("/processes")
                    .then()
                    .body("processes.process", hasItem(id));
        }
        given().queryParam("text", id + "%да")
                .get("/processes")
                .then()
                .body("processes", hasSize(0));
    }

    @Test
    void answersComeAsYamlToo() {
        // Given
        publish(id, Samples.yaml(id));

        // When
        Response answer = given().accept("application/yaml").get("/processes/{id}", id);

        // Then
        answer.then().statusCode(200).contentType("application/yaml");
        assertThat(answer.asString()).contains("process: " + id + "\n").contains("version: 1\n");
    }

    @Test
    void allBadParametersAreToldAtOnce() {
        // When, Then
        given().queryParam("limit", "many")
                .queryParam("retired", "perhaps")
                .get("/processes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:leadflow:problem:invalid-parameter"))
                .body("problems.pointer", equalTo(List.of("/retired", "/limit")));
    }
}
