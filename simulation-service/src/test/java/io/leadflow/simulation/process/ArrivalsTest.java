package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.CREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.simulation.process.Story.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When leads come: rates over time, campaigns, batches, traces, budgets. */
class ArrivalsTest {
    private static final long SEED = 20_260_110;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final double STRICT = 0.001;

    private static ProcessDefinition definition(String source) {
        return Definitions.yaml(
                """
                schemaVersion: 1
                id: arrivals
                name: {en: Arrivals}
                timeZone: America/New_York
                currency: USD
                calendars:
                  office:
                    week:
                      monday: ["09:00-17:00"]
                      tuesday: ["09:00-17:00"]
                      wednesday: ["09:00-17:00"]
                      thursday: ["09:00-17:00"]
                      friday: ["09:00-17:00"]
                sources:
                  web:
                    name: {en: Web}
                    channel: social-media
                %s
                stages:
                  only: {name: {en: Only}, exits: {won: {to: WON, probability: 1}}}
                """
                        .formatted(source.indent(4).stripTrailing()));
    }

    private static List<Event> created(String source, int days) {
        CompiledProcess process = Definitions.compile(definition(source), 0, days, 0);
        return Story.of(process, SEED, 0).all(CREATED);
    }

    private static ZonedDateTime local(Event event) {
        return Instant.ofEpochMilli(event.at()).atZone(ZONE);
    }

    private static <K> long count(List<Event> events, Function<Event, K> of, K key) {
        return events.stream().filter(e -> of.apply(e).equals(key)).count();
    }

    /** Expected counts are the integral of the rate, over the change of the clocks too. */
    @Test
    void hoursAndWeekdaysHaveTheirShares() {
        // Given
        String source =
                """
                arrivals:
                  ratePerDay: 100
                  byHour: [0,0,0,0,0,0,1,2,4,8,8,8,6,6,8,8,8,4,2,2,1,1,0,0]
                  byWeekday: {monday: 3, tuesday: 2, wednesday: 2, thursday: 2, friday: 1}
                """;
        int[] weights = {0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 8, 8, 6, 6, 8, 8, 8, 4, 2, 2, 1, 1, 0, 0};

        // When
        List<Event> events = created(source, 364);

        // Then
        int[] hours = IntStream.range(0, 24).filter(h -> weights[h] > 0).toArray();
        fits(
                hours.length,
                i -> count(events, e -> local(e).getHour(), hours[i]),
                i -> 364 * 100 * weights[hours[i]] / 77.0);
        int[] days = {3, 2, 2, 2, 1};
        fits(
                5,
                i -> count(events, e -> local(e).getDayOfWeek().getValue(), i + 1),
                i -> 52 * 100 * 7 * days[i] / 10.0);
        assertThat(count(events, e -> local(e).getDayOfWeek().getValue() > 5, true)).isZero();
    }

    @Test
    void aTrendIsLinearBetweenItsDates() {
        // Given: 20 a day until 5 February, then up to 60 a day on 16 April, then level
        String source =
                """
                arrivals:
                  ratePerDay: 20
                  trend: {2026-02-04: 1, 2026-04-15: 3}
                """;

        // When
        List<Event> events = created(source, 140);

        // Then
        fits(14, i -> tenDays(events, i), i -> expectedInTenDays(i));
    }

    private static long tenDays(List<Event> events, int index) {
        LocalDate first = START.plusDays(10L * index);
        return events.stream()
                .map(e -> local(e).toLocalDate())
                .filter(d -> !d.isBefore(first) && d.isBefore(first.plusDays(10)))
                .count();
    }

    private static double expectedInTenDays(int index) {
        double middle = 10 * index + 5;
        return 200 * (1 + 2 * Math.clamp((middle - 30) / 70, 0, 1));
    }

    @Test
    void aCampaignRisesStaysAndDecaysAndTellsItsName() {
        // Given
        String source =
                """
                arrivals:
                  campaigns:
                    launch:
                      from: 2026-01-25
                      peakPerDay: 100
                      rampDays: 10
                      peakDays: 20
                      decayDays: 10
                """;

        // When
        List<Event> events = created(source, 140);

        // Then
        double[] expected = {500, 1000, 1000, 500};
        fits(4, i -> tenDays(events, i + 2), i -> expected[i]);
        assertThat(events).allMatch(e -> e.who() == 0);
        assertThat(tenDays(events, 0) + tenDays(events, 1) + tenDays(events, 6)).isZero();
    }

    @Test
    void noLeadComesOutsideTheCalendarNotEvenTheFirst() {
        // Given
        String source = "arrivals: {ratePerDay: 300, calendar: office}";

        // When
        List<Event> events = created(source, 100);

        // Then
        assertThat(events).hasSizeGreaterThan(2000);
        assertThat(events).allMatch(e -> local(e).getHour() >= 9 && local(e).getHour() < 17);
        assertThat(events).allMatch(e -> local(e).getDayOfWeek().getValue() < 6);
    }

    @Test
    void leadsOfABatchComeTogether() {
        // Given
        String source = "arrivals: {ratePerDay: 5, batchSize: {type: uniform, min: 0.5, max: 4.5}}";

        // When
        List<Event> events = created(source, 400);

        // Then
        var sizes =
                events.stream().collect(Collectors.groupingBy(Event::at, Collectors.counting()));
        assertThat(sizes.values()).allMatch(size -> size >= 1 && size <= 4);
        fits(
                4,
                i -> sizes.values().stream().filter(size -> size == i + 1).count(),
                i -> 400 * 5 / 4.0);
    }

    @Test
    void aTraceComesAsItIsAndFromNowOnly() {
        // Given
        String source =
                """
                arrivals:
                  trace:
                    - {at: "2025-12-31T10:00:00"}
                    - {at: "2026-01-05T00:00:00", leads: 2}
                    - {at: "2026-03-08T02:30:00"}
                    - {at: "2026-07-01T12:00:00"}
                """;

        // When
        List<Event> events = created(source, 100);

        // Then
        assertThat(events)
                .extracting(e -> local(e).toLocalDateTime())
                .containsExactly(
                        LocalDateTime.of(2026, 1, 5, 0, 0),
                        LocalDateTime.of(2026, 1, 5, 0, 0),
                        LocalDateTime.of(2026, 3, 8, 3, 30));
    }

    @Test
    void aBudgetBuysSoManyLeadsInAMonthAndACampaignItsOwn() {
        // Given
        String source =
                """
                cost: {perLead: 0.1, budget: 2.1, budgetPeriod: month, perMonth: 31}
                arrivals:
                  ratePerDay: 5
                  campaigns:
                    fair: {from: 2026-01-10, peakDays: 10, peakPerDay: 50, costPerLead: 2, budget: 50}
                """;
        CompiledProcess process = Definitions.compile(definition(source), 0, 55, 0);

        // When
        Story story = Story.of(process, SEED, 0);

        // Then: 21 in January and 21 in February by 0.10 each, 25 of the campaign by 2 each
        List<Event> own = story.all(CREATED).stream().filter(e -> e.who() < 0).toList();
        assertThat(count(own, e -> local(e).getMonthValue(), 1)).isEqualTo(21);
        assertThat(count(own, e -> local(e).getMonthValue(), 2)).isEqualTo(21);
        assertThat(story.all(CREATED)).hasSize(67);
        // 27 days of January are 27, 28 of February 31
        assertThat(story.replication().sourceCosts())
                .containsExactly(new SourceCosts(0, 67, 420 + 5000 + 2700 + 3100));
    }

    /** What limits of a run are held against. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ratePerDay: 5} | 150",
                "{ratePerDay: 5, batchSize: {type: constant, value: 3}} | 450",
                "{ratePerDay: 5, batchSize: {type: uniform, min: 0.5, max: 4.5}} | 375",
                "{ratePerDay: 5, batchSize: {type: uniform, min: 0, max: 1}} | 150",
                "{ratePerDay: 0, trace: [{at: '2026-01-06T09:00:00'}, {at: '2026-01-07T09:00:00'}]}"
                        + " | 2",
                "{ratePerDay: 0, batchSize: {type: constant, value: 3},"
                        + " trace: [{at: '2026-01-06T09:00:00'}, {at: '2026-01-07T09:00:00'}]} | 6",
                "{ratePerDay: 5, trace: [{at: '2026-01-06T09:00:00'}]} | 151",
                "{ratePerDay: 0, campaigns: {fair: {from: 2026-01-10, peakDays: 4, peakPerDay:"
                        + " 50}}} | 200",
                "{ratePerDay: 5, batchSize: {type: constant, value: 3}, campaigns: {fair: {from:"
                        + " 2026-01-10, peakDays: 4, peakPerDay: 50}}} | 1050"
            })
    void theMeanNumberOfLeadsIsKnownBeforehand(String arrivals, double leads) {
        // Given
        ProcessDefinition definition = definition("arrivals: " + arrivals);

        // When
        CompiledProcess process = Definitions.compile(definition, 0, 30, 0);

        // Then
        assertThat(process.expectedLeads()).isCloseTo(leads, within(1e-6));
    }

    private static void fits(int bins, IntToLongFunction counts, IntToDoubleFunction expectations) {
        long[] observed = IntStream.range(0, bins).mapToLong(counts).toArray();
        double[] expected = IntStream.range(0, bins).mapToDouble(expectations).toArray();
        assertThat(ChiSquareTest.withDefaults().test(expected, observed).getPValue())
                .as(
                        "%s against %s, seed %d",
                        Arrays.toString(observed), Arrays.toString(expected), SEED)
                .isGreaterThan(STRICT);
        double all = Arrays.stream(expected).sum();
        assertThat((double) Arrays.stream(observed).sum())
                .as("total, seed %d", SEED)
                .isBetween(all - 3.3 * Math.sqrt(all), all + 3.3 * Math.sqrt(all));
    }
}
