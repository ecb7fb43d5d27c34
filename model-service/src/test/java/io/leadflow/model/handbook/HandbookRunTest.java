package io.leadflow.model.handbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(MetricsStandIn.class)
class HandbookRunTest extends ServiceTest {
    private static final String HANDBOOK = "/processes/{id}/versions/latest/handbook";

    private static final String PROBLEM = "urn:leadflow:problem:";

    /** The process of the metrics service's own reports. */
    private static final String STORY =
            """
            schemaVersion: 1
            id: story
            name: {en: Story}
            timeZone: UTC
            currency: EUR
            sources:
              web: {name: {en: Web}, channel: organic-search, arrivals: {ratePerDay: 1}}
              social: {name: {en: Social}, channel: social-media, arrivals: {ratePerDay: 1}}
            stages:
              call: {name: {en: Call}, exits: {next: {to: offer}}}
              offer: {name: {en: Offer}, exits: {next: {to: close}}}
              close: {name: {en: Close}, exits: {won: {to: WON}}}
            metrics:
              win-rate: {name: {en: Win rate}, why: {en: Tells}, formula: win-rate}
            """;

    @BeforeEach
    void publishStory() {
        yaml(STORY).post("/processes/story/versions");
    }

    @Test
    void figuresOfTheRunStandBesideStagesSourcesAndMetrics() {
        // When
        String text =
                given().queryParam("run", MetricsStandIn.RUN)
                        .queryParam("format", "markdown")
                        .get(HANDBOOK, "story")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        // Then
        assertThat(text)
                .contains("Simulated figures of run")
                .contains("visits to the stage: **5**")
                .contains("half take less: **5 hours**")
                .contains("nine of ten take less: **24 hours**")
                .contains("freeze here: **20%**")
                .contains("In the run: **33%**")
                .contains("| Web | Organic search | 1 a day | *To be agreed* | Call | 2 | 50% |");
    }

    @Test
    void figuresStandInTheDiagramToo() {
        // When
        String page =
                given().queryParam("run", MetricsStandIn.RUN)
                        .queryParam("lang", "ru")
                        .get(HANDBOOK, "story")
                        .asString();

        // Then
        assertThat(page)
                .containsPattern("data-line=\"1\"[^>]*>5 лидов<")
                .containsPattern("data-line=\"2\"[^>]*>медиана: 5 часов<");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 5|visits to the stage|5 hours|half take less|In the run|33%",
        "ru, 5|посещений этапа|5 часов|половина быстрее|В прогоне|33\u00a0%"
    })
    void pdfTellsTheFiguresInBothLanguages(String lang, String words) throws IOException {
        // When
        byte[] pdf =
                given().queryParam("run", MetricsStandIn.RUN)
                        .queryParam("lang", lang)
                        .queryParam("format", "pdf")
                        .get(HANDBOOK, "story")
                        .asByteArray();

        // Then
        List<String> pages = PdfText.pages(pdf);
        assertThat(pages.get(1)).contains(MetricsStandIn.RUN);
        assertThat(String.join("", pages)).contains(words.split("\\|"));
    }

    @Test
    void unknownForeignAndEmptyRunsAreRefused() {
        // Given
        String id = Samples.id();
        publish(id, Samples.yaml(id));

        // When, Then
        refused("story", "00000000-0000-4000-8000-000000000000", 404, "unknown-run");
        refused(id, MetricsStandIn.RUN, 409, "run-of-other-process");
        refused("story", MetricsStandIn.OTHER_VERSION, 409, "run-of-other-version");
        refused("story", MetricsStandIn.EMPTY, 409, "run-without-figures");
        refused("story", "yesterday", 400, "invalid-parameter");
    }

    @Test
    void silentMetricsServiceIsToldOf() {
        // When, Then
        refused("story", MetricsStandIn.BROKEN, 503, "metrics-unavailable");
    }

    private static void refused(String process, String run, int status, String kind) {
        refusal(process, run, "en").statusCode(status).body("type", equalTo(PROBLEM + kind));
        refusal(process, run, "ru")
                .statusCode(status)
                .body("title", matchesPattern("[А-Яа-яё ]+"))
                .body("stackTrace", nullValue());
    }

    private static ValidatableResponse refusal(String process, String run, String lang) {
        return given().queryParam("run", run)
                .queryParam("lang", lang)
                .get(HANDBOOK, process)
                .then()
                .contentType("application/problem+json");
    }
}
