package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.embedded.ServiceName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What answers keep browsers and spreadsheets from doing, and how endless questions end. */
@Tag("bad-input")
@ExtendWith(OnPlatform.class)
class SafeAnswersTest {
    private static final BodyHandler<String> TEXT = BodyHandlers.ofString();
    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern FORMULA = Pattern.compile("(^|,|\")[=@\t]");

    private final Leadflow leadflow;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SafeAnswersTest(Leadflow leadflow) {
        this.leadflow = leadflow;
    }

    @AfterEach
    void close() {
        http.close();
    }

    private HttpResponse<String> get(ServiceName service, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(leadflow.address(service, path)).build(),
                BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(" & ", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @CsvSource({
        "MODEL, /processes",
        "MODEL, /processes/nobody",
        "SIMULATION, /runs",
        "SIMULATION, /nowhere",
        "METRICS, /runs/x/funnel"
    })
    void answersLoadAndRunNothing(ServiceName service, String path) throws Exception {
        // When
        HttpResponse<String> answer = get(service, path);

        // Then
        assertThat(header(answer, POLICY)).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"diagram", "handbook"})
    void drawingsAndHandbooksAreSandboxed(String document) throws Exception {
        // Given
        int version = leadflow.publish(Example.MINIMAL);
        String path = "/processes/minimal/versions/" + version + "/" + document;

        // When
        HttpResponse<String> answer = get(ServiceName.MODEL, path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, POLICY))
                .startsWith("sandbox; default-src 'none';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script")
                .doesNotContain(" & ");
    }

    @ParameterizedTest
    @EnumSource(value = ServiceName.class, names = "DASHBOARD", mode = Mode.EXCLUDE)
    void pagesOfTheSwaggerUiHaveTheirScripts(ServiceName service) throws Exception {
        // When
        HttpResponse<String> page = get(service, "/q/swagger-ui/");

        // Then
        assertThat(header(page, POLICY)).startsWith("default-src 'self'; script-src 'self'");
    }

    @ParameterizedTest
    @CsvSource({"MODEL, /processes/validate", "SIMULATION, /runs"})
    void aLargeBodyIsRefusedThoughNothingTellsItsSize(ServiceName service, String path)
            throws Exception {
        for (int mebibytes : new int[] {2, 7}) {
            // When
            HttpResponse<String> answer = http.send(chunked(service, path, mebibytes), TEXT);

            // Then
            assertThat(answer.statusCode()).as("%d MiB", mebibytes).isEqualTo(413);
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("urn:leadflow:problem:too-large");
        }
    }

    @ParameterizedTest
    @CsvSource({"MODEL, /processes/validate", "SIMULATION, /runs"})
    void aBodyThatIsFarTooLargeIsNotReadToItsEnd(ServiceName service, String path)
            throws Exception {
        // When: whoever still writes may find the connection closed before the answer
        int status;
        try {
            status = http.send(chunked(service, path, 64), TEXT).statusCode();
        } catch (IOException e) {
            status = 413;
        }

        // Then
        assertThat(status).isEqualTo(413);
        assertThat(get(service, "/q/health/live").statusCode()).isEqualTo(200);
    }

    private HttpRequest chunked(ServiceName service, String path, int mebibytes) {
        byte[] body = new byte[mebibytes << 20];
        return HttpRequest.newBuilder(leadflow.address(service, path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
    }

    @Test
    void noTableHasAFormulaInIt() {
        // Given: a process whose every name is a formula, simulated
        String id = "formulas-" + UUID.randomUUID();
        byte[] definition =
                new String(Example.MINIMAL.yaml(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("id: minimal", "id: " + id)
                        .replaceAll("(en|ru): ([^,}\\n]+)", "$1: \"=cmd|'/C calc'!A0 $2\"")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        URI versions = leadflow.address(ServiceName.MODEL, "/processes/" + id + "/versions");
        leadflow.rest().post(versions, "application/yaml", definition).expect(201);
        UUID run =
                leadflow.request(
                        new io.leadflow.contracts.run.RunRequest(
                                id, null, null, 20, 0, 10, 2, 1L, null, null, null));
        leadflow.awaitCompleted(run);
        leadflow.await(
                ServiceName.METRICS,
                "/runs/" + run + "/funnel",
                funnel -> funnel.path("complete").asBoolean());

        // When
        List<String> tables =
                List.of(
                        "funnel",
                        "sources",
                        "stages",
                        "reasons",
                        "roles",
                        "trends",
                        "dictionary",
                        "durations",
                        "waterfall");
        int formulas = 0;
        for (String table : tables) {
            Rest.Answer csv =
                    leadflow.get(ServiceName.METRICS, "/runs/" + run + "/" + table + "?format=csv");
            if (csv.status() == 200) {
                // Then
                assertThat(FORMULA.matcher(csv.text()).results()).as(table).isEmpty();
                formulas += csv.text().contains("'=cmd") ? 1 : 0;
            }
        }
        assertThat(formulas).isPositive();
        String events =
                leadflow.get(ServiceName.SIMULATION, "/runs/" + run + "/events?format=csv")
                        .expect(200)
                        .text();
        assertThat(FORMULA.matcher(events).results()).isEmpty();
    }
}
