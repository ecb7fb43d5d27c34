package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.CREATED;
import static io.leadflow.simulation.process.Story.Kind.ENTERED;
import static io.leadflow.simulation.process.Story.Kind.TIMED_OUT;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.PipelineLead;
import io.leadflow.simulation.process.Story.Event;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run may ask for: a pipeline at the start, a limit of leads, antithetic pairs. */
class RunOptionsTest {
    private static final long SEED = 20_260_111;
    private static final long DAY = 86_400_000;
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static final ProcessDefinition DEFINITION =
            Definitions.yaml(
                    """
                    schemaVersion: 1
                    id: options
                    name: {en: Options}
                    timeZone: UTC
                    currency: EUR
                    dealValue: {type: lognormal, mean: 1000, cv: 1}
                    attributes:
                      size: {value: {categories: {small: 0.7, large: 0.3}}}
                      fit: {value: {number: {type: beta, alpha: 2, beta: 3}}}
                    sources:
                      web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: 6}}
                    roles:
                      sales: {name: {en: Sales}, assignment: owner}
                    people:
                      anna: {name: {en: Anna}, roles: [sales]}
                      boris: {name: {en: Boris}, roles: [sales]}
                    stages:
                      call:
                        name: {en: Call}
                        role: sales
                        workHours: {type: gamma, mean: 2, cv: 0.5}
                        timeout: {afterDays: 10, to: LOST, reason: silent}
                        lagDays: {type: weibull, mean: 3, cv: 0.7}
                        exits:
                          won: {to: WON, logOdds: "2.0 * lead.fit + (lead.size == 'large' ? 1.0 : 0.0)"}
                          lost: {to: LOST, reason: silent}
                    lostReasons:
                      silent: {name: {en: Silent}}
                    """);

    private static CompiledProcess compile(RunOptions options, int days) {
        RunWindow window = RunWindow.of(ZoneOffset.UTC, START, 0, days, 30);
        return CompiledProcess.of(DEFINITION, window, options);
    }

    @Test
    void leadsOfThePipelineAreThereFromTheStart() {
        // Given
        PipelineLead known =
                new PipelineLead(
                        "call", "web", 40.0, 9.0, 1234.5, "boris", Map.of("size", "large"), 2);
        PipelineLead drawn =
                new PipelineLead("call", "web", null, null, null, null, Map.of(), null);
        RunOptions options = new RunOptions(Long.MAX_VALUE, false, List.of(known, drawn));

        // When
        Story story = Story.of(compile(options, 30), SEED, 0);

        // Then
        long start = compile(options, 30).window().start();
        List<Event> created = story.all(CREATED).subList(0, 3);
        assertThat(created).allMatch(e -> e.at() == start);
        assertThat(created).extracting(Event::age).containsExactly(40 * DAY, 40 * DAY, 0L);
        assertThat(created.subList(0, 2)).extracting(Event::value).containsOnly(123_450L);
        assertThat(created.get(2).value()).isPositive();
        assertThat(story.all(ENTERED).subList(0, 3))
                .extracting(Event::age)
                .containsExactly(9 * DAY, 9 * DAY, 0L);
        assertThat(story.all(CREATED).subList(3, 10)).allMatch(e -> e.age() == -1);
        // the second waits for its owner, who is busy with the first, though the other is free
        assertThat(story.of(1))
                .filteredOn(e -> e.kind() == WORK_STARTED)
                .first()
                .matches(e -> e.who() == 1);
        assertThat(story.of(2))
                .filteredOn(e -> e.kind() == WORK_STARTED)
                .first()
                .matches(e -> e.who() == 1 && e.at() > start);
        // the time limit of 10 days counts from when they came
        for (long lead = 1; lead <= 2; lead++) {
            for (Event out : story.of(lead)) {
                assertThat(out.kind() != TIMED_OUT || out.at() == start + DAY).isTrue();
                assertThat(out.at()).isLessThanOrEqualTo(start + DAY);
            }
        }
    }

    @Test
    void noMoreLeadsComeThanAskedFor() {
        // Given
        PipelineLead lead = new PipelineLead("call", "web", null, null, null, null, null, 5);
        RunOptions options = new RunOptions(50, false, List.of(lead));

        // When
        Story story = Story.of(compile(options, 300), SEED, 0);

        // Then
        assertThat(story.all(CREATED)).hasSize(55);
    }

    /** Each mean is unbiased, and the mean of a pair varies less than two independent ones. */
    @Test
    void antitheticPairsVaryLess() {
        // Given
        ProcessDefinition simple = Definitions.queue(6, 3, "{type: constant, value: 1}");
        RunWindow window = RunWindow.of(ZoneOffset.UTC, START, 0, 60, 0);
        RunOptions antithetic = new RunOptions(Long.MAX_VALUE, true, List.of());
        int n = 400;

        // When
        double[] paired = pairMeans(CompiledProcess.of(simple, window, antithetic), n);
        double[] independent = pairMeans(CompiledProcess.of(simple, window), n);

        // Then: gaps of a pair are correlated by 1 − π²/6, so that 0.355 of the variance is left;
        // the quotient of two variances of 400 is within a factor of 1.4 at 99.9 %
        Estimate.of("leads of a pair", SEED, n, r -> paired[r]).holds(360);
        assertThat(variance(paired) / variance(independent)).isBetween(0.355 / 1.4, 0.355 * 1.4);
    }

    private static double[] pairMeans(CompiledProcess process, int pairs) {
        return IntStream.range(0, pairs)
                .mapToDouble(pair -> (leads(process, 2 * pair) + leads(process, 2 * pair + 1)) / 2)
                .toArray();
    }

    private static double leads(CompiledProcess process, int replication) {
        return new Outcomes().simulate(process, SEED, replication).leadsCreated();
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    /** 1 ÷ (1 + e^−x), averaged over what leads are. */
    @Test
    void leadsAreWonAsTheLogisticModelTells() {
        // Given: fit is Beta(2, 3), large ones are 30 %
        double expected =
                IntStream.range(0, 10_000)
                        .mapToDouble(i -> (i + 0.5) / 10_000)
                        .map(
                                x ->
                                        12
                                                * x
                                                * (1 - x)
                                                * (1 - x)
                                                * (0.7 * logistic(2 * x)
                                                        + 0.3 * logistic(2 * x + 1)))
                        .average()
                        .orElseThrow();
        CompiledProcess process = compile(RunOptions.NONE, 200);

        // When
        double[] shares =
                IntStream.range(0, 30)
                        .mapToDouble(
                                r -> {
                                    Outcomes outcomes = new Outcomes();
                                    outcomes.simulate(process, SEED, r);
                                    return (double) outcomes.won
                                            / (outcomes.won + outcomes.lost - outcomes.timedOut);
                                })
                        .toArray();

        // Then
        Estimate.of("won", SEED, 30, r -> shares[r]).holds(expected);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Test
    void theOutcomeOfAReplicationIsThatOfTheLeadsItCreatedWhileMeasured() {
        // Given
        RunWindow window = RunWindow.of(ZoneOffset.UTC, START, 20, 40, 30);
        CompiledProcess process = CompiledProcess.of(DEFINITION, window);

        // When
        Story story = Story.of(process, SEED, 0);

        // Then
        List<Long> leads =
                story.all(CREATED).stream()
                        .filter(e -> e.at() >= window.warmUpEnd())
                        .map(Event::lead)
                        .toList();
        List<Event> won =
                story.all(Story.Kind.WON).stream().filter(e -> leads.contains(e.lead())).toList();
        var outcome = story.replication().outcome();
        assertThat(outcome.leads()).isEqualTo(leads.size());
        assertThat(outcome.won()).isEqualTo(won.size());
        assertThat(outcome.revenue()).isEqualTo(won.stream().mapToLong(Event::value).sum());
        assertThat(outcome.lost())
                .isEqualTo(
                        story.all(Story.Kind.LOST).stream()
                                .filter(e -> leads.contains(e.lead()))
                                .count());
    }

    @Test
    void measuringBeginsAtTheEndOfTheWarmUpNotLater() {
        // Given
        RunWindow window = RunWindow.of(ZoneOffset.UTC, START, 20, 40, 30);
        Replication replication =
                new Replication(CompiledProcess.of(DEFINITION, window), SEED, 0, new Outcomes());

        // When
        replication.advanceTo(window.warmUpEnd());

        // Then
        assertThat(replication.leadsCreated()).isGreaterThan(50);
        assertThat(replication.outcome().leads()).isZero();
        assertThat(replication.roleUsage()).allMatch(usage -> usage.openMs() == 0);
    }

    @Test
    void theWarmUpOfAFillingProcessIsFoundAndIsTheSameEachTime() {
        // Given: leads stay 30 days on average, so that the number of open ones settles slowly
        ProcessDefinition slow =
                Definitions.yaml(
                        """
                        schemaVersion: 1
                        id: slow
                        name: {en: Slow}
                        timeZone: UTC
                        currency: EUR
                        sources:
                          web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: 20}}
                        stages:
                          wait:
                            name: {en: Wait}
                            lagDays: {type: exponential, mean: 30}
                            exits: {won: {to: WON, probability: 1}}
                        """);

        // When
        int days = WarmUps.days(slow, RunOptions.NONE, START, 500, SEED);

        // Then
        assertThat(days).isBetween(60, 250).isEqualTo(5 * (days / 5));
        assertThat(WarmUps.days(slow, RunOptions.NONE, START, 500, SEED)).isEqualTo(days);
    }
}
