package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.embedded.ServiceName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What-ifs: runs beside each other, the metric dictionary and the forecast of a run. */
@ExtendWith(OnPlatform.class)
class RunComparisonTest {
    private static final long SEED = 77;

    private static RunRequest request(int replications, long seed, String overrides)
            throws Exception {
        RunRequest plain = Example.B2B.request(replications, seed);
        return new RunRequest(
                plain.process(),
                plain.version(),
                plain.startDate(),
                plain.horizonDays(),
                plain.warmUpDays(),
                plain.followUpDays(),
                replications,
                seed,
                overrides == null ? null : Rest.JSON.readTree(overrides),
                null,
                Map.of());
    }

    private static UUID simulate(Leadflow leadflow, int replications, long seed, String overrides)
            throws Exception {
        return leadflow.simulate(Example.B2B, request(replications, seed, overrides));
    }

    private static Rest.Answer compare(Leadflow leadflow, UUID... runs) {
        List<String> parameters = Arrays.stream(runs).map(run -> "run=" + run).toList();
        return leadflow.get(ServiceName.METRICS, "/comparisons?" + String.join("&", parameters));
    }

    private static JsonNode row(JsonNode comparison, String id) {
        return StreamSupport.stream(comparison.path("differences").spliterator(), false)
                .filter(row -> row.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + comparison));
    }

    @Test
    void aLeverMovesWhatItShould(Leadflow leadflow) throws Exception {
        // Given: twice the leads of the web site, in the same world
        UUID base = simulate(leadflow, 12, SEED, null);
        UUID more =
                simulate(
                        leadflow,
                        12,
                        SEED,
                        "{\"sources\": {\"website\": {\"arrivals\": {\"ratePerDay\": 6}}}}");

        // When
        JsonNode comparison = compare(leadflow, base, more).expect(200).body();

        // Then
        assertThat(comparison.at("/scenarios/0/method").asText()).isEqualTo("PAIRED");
        assertThat(comparison.at("/scenarios/0/overrides/sources").isObject()).isTrue();
        JsonNode leads = row(comparison, "leads");
        double difference =
                leads.at("/scenarioValue/mean").asDouble() - leads.at("/baseValue/mean").asDouble();
        assertThat(leads.at("/difference/mean").asDouble()).isCloseTo(difference, within(1e-6));
        assertThat(leads.at("/difference/low").asDouble()).isPositive();
        assertThat(leads.path("moved").asBoolean()).isTrue();
        assertThat(row(comparison, "leads:website").path("moved").asBoolean()).isTrue();
        JsonNode partner = row(comparison, "leads:partner");
        assertThat(partner.at("/difference/mean").asDouble()).as("common numbers").isZero();
        assertThat(partner.path("pValue").asDouble()).isEqualTo(1);
        assertThat(partner.path("effect").asText()).isEqualTo("NONE");
    }

    @Test
    void theSameRunAgainDiffersInNothing(Leadflow leadflow) throws Exception {
        // Given
        UUID base = simulate(leadflow, 4, SEED, null);
        UUID again = simulate(leadflow, 4, SEED, null);
        UUID otherWorld = simulate(leadflow, 6, SEED + 1, null);

        // When
        JsonNode same = compare(leadflow, base, again).expect(200).body();
        JsonNode other = compare(leadflow, base, otherWorld).expect(200).body();

        // Then
        assertThat(same.path("differences"))
                .isNotEmpty()
                .allMatch(row -> row.at("/difference/mean").asDouble() == 0);
        assertThat(same.at("/scenarios/0/moved")).isEmpty();
        assertThat(other.at("/scenarios/0/method").asText()).isEqualTo("INDEPENDENT");
        assertThat(row(other, "leads").path("smallestDetectable").asDouble()).isPositive();
    }

    @Test
    void whatCannotBeComparedIsRefusedWithEveryReason(Leadflow leadflow) throws Exception {
        // Given
        UUID base = simulate(leadflow, 2, SEED, null);
        UUID minimal = leadflow.simulate(Example.MINIMAL, Example.MINIMAL.request(2, SEED));

        // When
        Rest.Answer refused = compare(leadflow, base, minimal).expect(409);

        // Then
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(Problems.of(refused, 409).toString())
                .contains("other-process", "other-start", "other-length", "other-currency");
        assertThat(Problems.of(compare(leadflow, base), 400).toString()).contains("too-few-runs");
        compare(leadflow, base, UUID.randomUUID()).expect(404);
    }

    @Test
    void theDictionaryAndTheForecastAgreeWithTheReports(Leadflow leadflow) throws Exception {
        // Given
        UUID run = simulate(leadflow, 6, SEED, null);
        JsonNode funnel = leadflow.statistics(run, "funnel");
        JsonNode revenue = leadflow.statistics(run, "revenue");

        // When
        JsonNode metrics = leadflow.statistics(run, "metrics").path("metrics");
        JsonNode forecast = leadflow.statistics(run, "forecast?target=1");

        // Then
        assertThat(metrics).hasSize(Example.B2B.definition().metrics().size());
        JsonNode winRate = metrics.get(0);
        assertThat(winRate.path("id").asText()).isEqualTo("win-rate");
        assertThat(winRate.path("value")).isEqualTo(funnel.at("/outcomes/winRate"));
        assertThat(winRate.path("verdict").asText()).isIn("MET", "MISSED", "UNCERTAIN");
        assertThat(metrics)
                .allMatch(metric -> metric.at("/value/mean").isNumber(), "every one has a value");
        assertThat(forecast.at("/revenue/mean").asDouble())
                .isCloseTo(revenue.at("/revenue/mean").asDouble(), within(1e-6));
        assertThat(forecast.at("/probability/share").asDouble()).isEqualTo(1);
        assertThat(
                        Problems.of(
                                        leadflow.get(
                                                ServiceName.METRICS,
                                                "/runs/"
                                                        + run
                                                        + "/forecast?date=2031-01-01&target=x"),
                                        400)
                                .toString())
                .contains("not-a-date", "not-an-amount");
    }
}
