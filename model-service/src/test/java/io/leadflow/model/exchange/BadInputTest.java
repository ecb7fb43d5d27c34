package io.leadflow.model.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest extends ServiceTest {
    private static final String VALIDATE = "/processes/validate";

    @TestHTTPResource(VALIDATE)
    URI validate;

    private static ValidatableResponse problem(
            ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:leadflow:problem:" + code))
                .body("status", equalTo(status))
                .body("title", not(""))
                .body("detail", not(""))
                .body("instance", not(""));
    }

    @Test
    void validDefinitionIsFoundValid() {
        // When, Then
        yaml(Samples.yaml("minimal"))
                .post(VALIDATE)
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("process", equalTo("minimal"))
                .body("stages", equalTo(2));
    }

    @Test
    void malformedDocumentIsToldWithItsPlace() {
        // When, Then
        problem(json("{\"id\": ").post(VALIDATE).then(), 400, "malformed-document")
                .body("problems[0].code", equalTo("malformed-json"));
        problem(yaml("id: [a\nb: }").post(VALIDATE).then(), 400, "malformed-document")
                .body("problems[0].code", equalTo("malformed-yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/processes", VALIDATE})
    void emptyBodyIsRefused(String address) {
        // When, Then
        problem(
                        given().contentType("application/json").post(address).then(),
                        400,
                        "malformed-document")
                .body("problems[0].code", equalTo("empty-body"));
    }

    /** HTTP/1.0 lets a client leave it out; no address can be made of that. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b:x^\r\n"})
    void aRequestThatDoesNotSayToWhichHostItGoesIsRefused(String host) throws Exception {
        try (Socket socket = new Socket(validate.getHost(), validate.getPort())) {
            // When
            String request = "GET /processes HTTP/1.0\r\n" + host + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            // Then
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.0 400 ")
                    .contains("application/problem+json", "urn:leadflow:problem:bad-request");
        }
    }

    @Test
    void allProblemsAreToldAtOnce() {
        // Given
        String document =
                Samples.yaml("minimal")
                        .replace("currency: RUB", "currency: XXL")
                        .replace("to: offer", "to: ofer")
                        .replace("capacity: 2", "capacity: -2");
        String unknown = Samples.yaml("minimal").replace("timeZone:", "timezone:");

        // When, Then
        problem(yaml(document).post(VALIDATE).then(), 422, "invalid-definition")
                .body("problems.pointer", hasItems("/roles/sales/capacity"));
        problem(
                        yaml(document.replace("capacity: -2", "capacity: 2")).post(VALIDATE).then(),
                        422,
                        "invalid-definition")
                .body("problems.size()", greaterThan(1))
                .body(
                        "problems.pointer",
                        hasItems("/currency", "/stages/first-call/exits/interested/to"));
        problem(yaml(unknown).post(VALIDATE).then(), 422, "invalid-definition")
                .body("problems.code", hasItems("unknown-field", "missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/processes",
        "POST,/processes/validate",
        "PUT,/processes/p/draft",
        "POST,/processes/p/versions"
    })
    void everyOperationThatTakesADefinitionRefusesAnInvalidOne(String method, String address) {
        // When, Then
        problem(json("{}").request(method, address).then(), 422, "invalid-definition");
        problem(json("[").request(method, address).then(), 400, "malformed-document");
        problem(
                given().contentType("text/csv").body("a;b").request(method, address).then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void oversizedBodyIsRefused() {
        // Given
        String large = "{\"id\": \"" + "x".repeat(1 << 20) + "\"}";

        // When, Then
        problem(json(large).post(VALIDATE).then(), 413, "too-large")
                .body("detail", containsString("1048576"));
    }

    @Test
    void oversizedBodyOfUnannouncedSizeIsRefused() throws Exception {
        // Given
        byte[] large = new byte[3 << 20];
        HttpRequest request =
                HttpRequest.newBuilder(validate)
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .build();

        // When
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

            // Then
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void frameworksProblemsLookLikeAllOthers() {
        // When, Then
        problem(given().get("/nowhere").then(), 404, "not-found");
        problem(given().get("/processes/p/versions/one").then(), 404, "not-found");
        problem(given().delete("/processes").then(), 405, "method-not-allowed");
        problem(given().accept("image/png").get("/processes").then(), 406, "not-acceptable");
    }

    @Test
    void problemsAreToldInRussianToThoseWhoAskForIt() {
        // When, Then
        problem(
                        given().header("Accept-Language", "ru-RU, en;q=0.5")
                                .get("/processes/nobody")
                                .then(),
                        404,
                        "unknown-process")
                .header("Content-Language", "ru")
                .body("title", equalTo("Неизвестный процесс"));
        problem(
                        json("{}").header("Accept-Language", "ru").post(VALIDATE).then(),
                        422,
                        "invalid-definition")
                .body("title", equalTo("Описание процесса содержит ошибки"))
                .body("problems[0].message", containsString("Не задано"));
        problem(given().header("Accept-Language", "ru").get("/nowhere").then(), 404, "not-found")
                .body("title", equalTo("Не найдено"));
    }
}
