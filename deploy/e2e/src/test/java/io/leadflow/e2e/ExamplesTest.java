package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.run.RunRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples show what really happened; the real figures are those of docs/calibration.md. */
@Tag("examples")
@ExtendWith(OnPlatform.class)
class ExamplesTest {
    private static final int REPLICATIONS = 30;

    /** Real leads and wins of each source of the marketplace. */
    private static final Map<String, int[]> SOURCES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("organic-search", new int[] {1043, 154}),
                            Map.entry("paid-search", new int[] {644, 102}),
                            Map.entry("unknown", new int[] {493, 107}),
                            Map.entry("social", new int[] {457, 39}),
                            Map.entry("direct-traffic", new int[] {227, 34}),
                            Map.entry("email", new int[] {203, 9}),
                            Map.entry("referral", new int[] {113, 8}),
                            Map.entry("other", new int[] {77, 2}),
                            Map.entry("display", new int[] {45, 2}),
                            Map.entry("not-recorded", new int[] {21, 8}),
                            Map.entry("other-publicities", new int[] {20, 3})));

    /** Real applications that entered each stage of the loan sales. */
    private static final Map<String, Integer> APPLICATIONS =
            new TreeMap<>(
                    Map.of(
                            "submission", 7455,
                            "lead-follow-up", 2710,
                            "application-completion", 4143,
                            "offer-follow-up", 2836,
                            "assessment", 1856,
                            "incomplete-file", 922,
                            "reassessment", 776,
                            "fraud-check", 65));

    @Test
    void marketplaceBringsTheRealLeadsConversionsAndTimes(Leadflow leadflow) {
        // Given
        RunRequest request = Example.MARKETPLACE.request(REPLICATIONS, 2018);

        // When
        UUID run = leadflow.simulate(Example.MARKETPLACE, request);

        // Then
        JsonNode funnel = leadflow.statistics(run, "funnel").path("outcomes");
        assertThat(
                        missedSources(
                                leadflow.statistics(run, "replications?bySource=true")
                                        .path("rows")))
                .as("sources whose real figures lie outside the simulated intervals, %s", request)
                .hasSizeLessThanOrEqualTo(2);
        assertThat(funnel.path("conversion").path("mean").asDouble())
                .as("conversion, %s", request)
                .isCloseTo(0.14, Offset.offset(0.01));
        assertThat(medianDaysToWin(funnel))
                .as("median days to win, %s", request)
                .isCloseTo(15.9, withinPercentage(20));
    }

    private static List<String> missedSources(JsonNode rows) {
        return SOURCES.entrySet().stream()
                .flatMap(real -> missed(real.getKey(), real.getValue(), rows))
                .toList();
    }

    private static Stream<String> missed(String source, int[] real, JsonNode rows) {
        List<JsonNode> own =
                rows.valueStream().filter(r -> r.path("source").asText().equals(source)).toList();
        PredictionInterval leads =
                PredictionInterval.of(own.stream().mapToDouble(ExamplesTest::leads).toArray());
        PredictionInterval conversion =
                PredictionInterval.of(
                        own.stream()
                                .mapToDouble(r -> r.path("won").asDouble() / leads(r))
                                .toArray());
        boolean hit = leads.contains(real[0]) && conversion.contains((double) real[1] / real[0]);
        return hit
                ? Stream.empty()
                : Stream.of(source + ": leads " + leads + ", conversion " + conversion);
    }

    private static double leads(JsonNode replication) {
        return replication.path("leads").asDouble();
    }

    @Test
    void loanSalesBringTheRealOutcomesVolumesAndTimes(Leadflow leadflow) {
        // Given
        RunRequest request = Example.LOANS.request(REPLICATIONS, 2011);

        // When
        UUID run = leadflow.simulate(Example.LOANS, request);

        // Then
        JsonNode outcomes = leadflow.statistics(run, "funnel").path("outcomes");
        Map<String, Double> shares = shares(outcomes, leadflow.statistics(run, "lost"));
        Map.of("approved", 0.179, "declined", 0.590, "cancelled", 0.230, "unfinished", 0.0)
                .forEach(
                        (outcome, real) ->
                                assertThat(shares.get(outcome))
                                        .as("%s, %s", outcome, request)
                                        .isCloseTo(real, Offset.offset(0.02)));
        assertThat(PredictionInterval.of(outcomes.path("leads")).contains(7455))
                .as("applications %s, %s", outcomes.path("leads"), request)
                .isTrue();
        JsonNode volume = leadflow.statistics(run, "revenue").path("revenue");
        assertThat(PredictionInterval.of(volume).contains(20_300_000))
                .as("volume granted %s, %s", volume, request)
                .isTrue();
        assertThat(medianDaysToWin(outcomes))
                .as("median days to approval, %s", request)
                .isCloseTo(14.7, withinPercentage(20));
        assertThat(missedStages(leadflow.statistics(run, "replications").path("rows")))
                .as("stages whose real applications lie outside the interval, %s", request)
                .hasSizeLessThanOrEqualTo(1);
    }

    private static Map<String, Double> shares(JsonNode outcomes, JsonNode lost) {
        double leads = total(outcomes.path("leads"));
        double declined = 0;
        double cancelled = 0;
        for (JsonNode reason : lost.path("byReason")) {
            if (reason.path("reason").asText().startsWith("declined-")) {
                declined += total(reason.path("lost"));
            } else {
                cancelled += total(reason.path("lost"));
            }
        }
        return Map.of(
                "approved", total(outcomes.path("won")) / leads,
                "declined", declined / leads,
                "cancelled", cancelled / leads,
                "unfinished",
                        (total(outcomes.path("open")) + total(outcomes.path("frozen"))) / leads);
    }

    private static List<String> missedStages(JsonNode replications) {
        assertThat(replications).hasSize(REPLICATIONS);
        return APPLICATIONS.entrySet().stream()
                .filter(stage -> !entered(replications, stage.getKey()).contains(stage.getValue()))
                .map(stage -> stage + " is not in " + entered(replications, stage.getKey()))
                .toList();
    }

    private static PredictionInterval entered(JsonNode replications, String stage) {
        return PredictionInterval.of(
                replications
                        .valueStream()
                        .flatMap(replication -> replication.path("stages").valueStream())
                        .filter(count -> count.path("stage").asText().equals(stage))
                        .mapToDouble(count -> count.path("leads").asDouble())
                        .toArray());
    }

    private static double total(JsonNode estimate) {
        return estimate.path("total").asDouble();
    }

    private static double medianDaysToWin(JsonNode outcomes) {
        return outcomes.path("daysToWin").path("p50").path("value").asDouble();
    }
}
