package io.leadflow.model.diagram;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiagramResourceTest extends ServiceTest {
    private static final String DIAGRAM = "/processes/{id}/versions/{version}/diagram";

    private final String id = Samples.id();

    @Test
    void versionIsDrawnInTheLanguageAskedFor() {
        // Given
        publish(id, Samples.rich(id));

        // When
        Drawing english = drawing(given().get(DIAGRAM, id, 1));
        Drawing russian =
                drawing(given().header("Accept-Language", "ru").get(DIAGRAM, id, "latest"));
        Drawing asked =
                drawing(
                        given().header("Accept-Language", "ru")
                                .queryParam("lang", "en")
                                .get(DIAGRAM, id, 1));

        // Then
        assertThat(Drawing.texts(english.root(), "name")).contains("Qualification", "Won");
        assertThat(Drawing.texts(russian.root(), "name")).contains("Квалификация", "Выиграно");
        assertThat(russian.root().getAttribute("lang")).isEqualTo("ru");
        assertThat(asked.root().getAttribute("lang")).isEqualTo("en");
        assertThat(english.root().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void unchangedDiagramIsNotSentAgain() {
        // Given
        publish(id, Samples.yaml(id));
        String tag = given().get(DIAGRAM, id, 1).then().statusCode(200).extract().header("ETag");

        // When, Then
        given().header("If-None-Match", tag).get(DIAGRAM, id, 1).then().statusCode(304);
        given().header("If-None-Match", tag)
                .queryParam("lang", "ru")
                .get(DIAGRAM, id, 1)
                .then()
                .statusCode(200);
    }

    @Test
    void versionsOfRetiredProcessesAreDrawnAndUnknownOnesRefused() {
        // Given
        publish(id, Samples.yaml(id));
        given().delete("/processes/{id}", id).then().statusCode(204);

        // When, Then
        given().get(DIAGRAM, id, 1).then().statusCode(200);
        given().get(DIAGRAM, id, 2)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:leadflow:problem:unknown-version"));
        given().get(DIAGRAM, Samples.id(), "latest").then().statusCode(404);
        given().queryParam("lang", "de").get(DIAGRAM, id, 1).then().statusCode(400);
        given().accept("image/png").get(DIAGRAM, id, 1).then().statusCode(406);
    }

    @Test
    void definitionIsDrawnWithoutBeingKept() {
        // When
        Response answer = yaml(Samples.yaml(id)).queryParam("lang", "ru").post("/diagrams");

        // Then
        assertThat(drawing(answer).values("data-stage")).isNotEmpty();
        given().get("/processes/{id}", id).then().statusCode(404);
    }

    @Test
    void hostileNamesStayText() {
        // Given
        String evil = "</text><script>alert(1)</script>&";
        String document = Samples.yaml(id).replace("en: Minimal process", "en: \"" + evil + "\"");

        // When
        Response answer = yaml(document).post("/diagrams");

        // Then
        Drawing drawing = drawing(answer);
        assertThat(drawing.root().getElementsByTagName("script").getLength()).isZero();
        assertThat(drawing.root().getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("</text><script>alert(1)</script>&");
    }

    @Test
    void invalidDefinitionIsRefusedWithItsProblems() {
        // When, Then
        yaml(Samples.yaml(id).replace("to: WON", "to: GONE"))
                .post("/diagrams")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:leadflow:problem:invalid-definition"));
    }

    private static Drawing drawing(Response answer) {
        answer.then().statusCode(200).contentType(startsWith("image/svg+xml"));
        return Drawing.parsed(answer.asString());
    }
}
