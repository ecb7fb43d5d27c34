package io.leadflow.model.handbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MetricsStandIn.class)
class HandbookRunTest extends ServiceTest {
    private static final String HANDBOOK = "/processes/{id}/versions/latest/handbook";

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

    @Test
    void unknownForeignAndEmptyRunsAreRefused() {
        // Given
        String id = Samples.id();
        publish(id, Samples.yaml(id));

        // When, Then
        refused("story", "00000000-0000-4000-8000-000000000000", 404, "unknown-run");
        refused(id, MetricsStandIn.RUN, 409, "run-of-other-process");
        refused("story", MetricsStandIn.EMPTY, 409, "run-without-figures");
        refused("story", "yesterday", 400, "invalid-parameter");
    }

    @Test
    void silentMetricsServiceIsToldOf() {
        // When, Then
        refused("story", MetricsStandIn.BROKEN, 503, "metrics-unavailable");
    }

    private static void refused(String process, String run, int status, String kind) {
        given().queryParam("run", run)
                .get(HANDBOOK, process)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:leadflow:problem:" + kind));
    }
}
