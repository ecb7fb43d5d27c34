package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Problems of arrivals, campaigns and budgets. */
class ArrivalsProblemsTest extends EditsTest {

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "no-arrivals",
                        "/sources/fair/arrivals",
                        "trace: [{at: \"2026-04-01T10:00:00\", leads: 25}, {at:"
                                + " \"2026-04-02T10:30:00\"}]",
                        "trace: []"),
                edit(
                        "trend-all-zero",
                        "/sources/ads/arrivals/trend",
                        "{2026-01-01: 1, 2026-12-31: 1.5}",
                        "{2026-01-01: 0}"),
                edit(
                        "out-of-range",
                        "/sources/ads/arrivals/trend/2026-12-31",
                        "2026-12-31: 1.5",
                        "2026-12-31: -1.5"),
                edit(
                        "malformed-key",
                        "/sources/ads/arrivals/trend/2026-13-31",
                        "2026-12-31: 1.5",
                        "2026-13-31: 1.5"),
                edit(
                        "date-out-of-range",
                        "/sources/ads/arrivals/trend/2926-12-31",
                        "2026-12-31: 1.5",
                        "2926-12-31: 1.5"),
                edit(
                        "malformed-id",
                        "/sources/ads/arrivals/campaigns/Spring",
                        "        spring:",
                        "        Spring:"),
                edit(
                        "missing",
                        "/sources/ads/arrivals/campaigns/spring/peakPerDay",
                        "peakPerDay: 8, ",
                        ""),
                edit(
                        "date-out-of-range",
                        "/sources/ads/arrivals/campaigns/spring/from",
                        "from: 2026-03-02, peak",
                        "from: 1926-03-02, peak"),
                edit(
                        "campaign-without-days",
                        "/sources/ads/arrivals/campaigns/spring",
                        "rampDays: 3, peakDays: 10.5,\n           decayDays: 4",
                        "rampDays: 0"),
                edit(
                        "budget-without-cost",
                        "/sources/ads/arrivals/campaigns/spring/budget",
                        "costPerLead: 12",
                        "costPerLead: 0"),
                edit(
                        "budget-without-cost",
                        "/sources/ads/cost/budget",
                        "perLead: 30, budget",
                        "perMonth: 30, budget"),
                edit(
                        "period-without-budget",
                        "/sources/ads/cost/budgetPeriod",
                        "budget: 3000, budgetPeriod",
                        "budgetPeriod"),
                edit("out-of-range", "/sources/ads/cost/budget", "budget: 3000", "budget: -3000"),
                edit(
                        "trace-order",
                        "/sources/fair/arrivals/trace/1/at",
                        "2026-04-02T10:30:00",
                        "2026-04-01T09:59:59"),
                edit(
                        "malformed-value",
                        "/sources/fair/arrivals/trace/1/at",
                        "2026-04-02T10:30:00",
                        "2026-02-30T10:30:00"),
                edit(
                        "malformed-value",
                        "/sources/fair/arrivals/trace/1/at",
                        "2026-04-02T10:30:00",
                        "2026-04-02T10:30:00Z"),
                edit(
                        "date-out-of-range",
                        "/sources/fair/arrivals/trace/1/at",
                        "2026-04-02T10:30:00",
                        "2926-04-02T10:30"),
                edit(
                        "out-of-range",
                        "/sources/fair/arrivals/trace/0/leads",
                        "leads: 25",
                        "leads: 0"),
                edit(
                        "negative-distribution",
                        "/sources/fair/arrivals/batchSize",
                        "{type: gamma, mean: 4, cv: 0.5}",
                        "{type: constant, value: -1}"),
                edit(
                        "empty-text",
                        "/sources/ads/arrivals/campaigns/spring/name",
                        "name: {en: Spring campaign}",
                        "name: {}"));
    }

    @Override
    String yaml() {
        return Example.RICH;
    }

    @Test
    void aCampaignWithoutACostOfItsOwnIsPaidLikeTheSource() {
        // Given
        String yaml = Example.edited(Example.RICH, "costPerLead: 12, ", "");
        String cost = "    cost: {perLead: 30, budget: 3000, budgetPeriod: month}\n";

        // When
        List<Problem> paid = Example.problems(yaml, Locales.ENGLISH);
        List<Problem> free = Example.problems(Example.edited(yaml, cost, ""), Locales.ENGLISH);

        // Then
        assertThat(paid).isEmpty();
        assertThat(places(free))
                .containsExactly(
                        "budget-without-cost /sources/ads/arrivals/campaigns/spring/budget");
    }

    @Test
    void arrivalsAtTheSameMomentAreInOrder() {
        // Given
        String yaml = Example.edited(Example.RICH, "2026-04-02T10:30:00", "2026-04-01T10:00:00");

        // When
        List<Problem> problems = Example.problems(yaml, Locales.ENGLISH);

        // Then
        assertThat(problems).isEmpty();
    }

    @Test
    void aTraceIsLimitedAndTellsItsFirstSlipOnly() {
        // Given
        ObjectNode document = Example.tree(Example.RICH);
        ArrayNode trace = (ArrayNode) document.at("/sources/fair/arrivals/trace");
        for (int i = 0; i < 100_000; i++) {
            trace.addObject().put("at", i % 2 == 0 ? "2026-03-01T10:00" : "2026-02-01T10:00");
        }

        // When
        Reading reading = DefinitionReader.read(document, Locales.ENGLISH);

        // Then
        assertThat(places(((Reading.Invalid) reading).problems()))
                .containsExactly(
                        "too-many /sources/fair/arrivals/trace",
                        "trace-order /sources/fair/arrivals/trace/2/at");
    }
}
