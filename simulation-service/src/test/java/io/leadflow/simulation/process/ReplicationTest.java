package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.CREATED;
import static io.leadflow.simulation.process.Story.Kind.ENTERED;
import static io.leadflow.simulation.process.Story.Kind.FROZEN;
import static io.leadflow.simulation.process.Story.Kind.LOST;
import static io.leadflow.simulation.process.Story.Kind.WON;
import static io.leadflow.simulation.process.Story.Kind.WORK_FINISHED;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.simulation.Examples;
import io.leadflow.simulation.process.Story.Event;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every replication, whatever the process. */
class ReplicationTest {
    private static final long SEED = 20_260_105;

    private static CompiledProcess example(String name) {
        return Definitions.compile(Examples.definition(name), 5, 40, 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "loan-sales", "marketplace-seller-acquisition"})
    void theEventsAreTheSameHoweverTheTimeIsSliced(String name) {
        // Given
        CompiledProcess process = example(name);
        RunWindow window = process.window();
        Story whole = Story.of(process, SEED, 1);

        for (long seed = 1; seed <= 5; seed++) {
            // When
            long[] ticks =
                    new SplittableRandom(seed)
                            .longs(1 << seed, window.start(), window.end())
                            .sorted()
                            .toArray();
            Story sliced = Story.sliced(process, SEED, 1, ticks);

            // Then
            assertThat(sliced.events)
                    .as("%s, slices of seed %d", name, seed)
                    .isEqualTo(whole.events);
            assertThat(sliced.replication().roleUsage()).isEqualTo(whole.replication().roleUsage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "loan-sales", "marketplace-seller-acquisition"})
    void everyLeadEndsOnceOrIsOpen(String name) {
        // Given
        ProcessDefinition definition = Examples.definition(name);
        CompiledProcess process = example(name);
        List<Boolean> thaws =
                definition.freezes().values().stream().map(f -> f.thawDays() != null).toList();
        Predicate<Event> ends =
                e ->
                        e.kind() == WON
                                || e.kind() == LOST
                                || (e.kind() == FROZEN && !thaws.get(e.about()));

        for (int replication = 0; replication < 5; replication++) {
            // When
            Story story = Story.of(process, SEED, replication);

            // Then
            Map<Long, List<Event>> leads =
                    story.events.stream().collect(Collectors.groupingBy(Event::lead));
            long ended = 0;
            for (List<Event> lead : leads.values()) {
                assertThat(lead.getFirst().kind()).isEqualTo(CREATED);
                long endings = lead.stream().filter(ends).count();
                assertThat(endings).as("%s", lead).isLessThanOrEqualTo(1);
                assertThat(endings == 0 || ends.test(lead.getLast())).as("%s", lead).isTrue();
                ended += endings;
            }
            assertThat(leads).hasSize((int) story.replication().leadsCreated());
            assertThat(story.replication().openLeads()).isEqualTo(leads.size() - ended);
            assertThat(story.replication().eventCount()).isEqualTo(story.events.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "loan-sales", "marketplace-seller-acquisition"})
    void visitsCountFromOneAndTimesNeverGoBack(String name) {
        // When
        Story story = Story.of(example(name), SEED, 2);

        // Then
        assertThat(story.events).isSortedAccordingTo(Comparator.comparingLong(Event::at));
        Map<List<Long>, List<Event>> visits =
                story.all(ENTERED).stream()
                        .collect(Collectors.groupingBy(e -> List.of(e.lead(), (long) e.stage())));
        for (List<Event> ofOneStage : visits.values()) {
            for (int i = 0; i < ofOneStage.size(); i++) {
                assertThat(ofOneStage.get(i).about()).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void leadsArriveUntilTheHorizonAndAreFollowedToTheEnd() {
        // Given
        CompiledProcess process = example("minimal");
        RunWindow window = process.window();

        // When
        Story story = Story.of(process, SEED, 0);

        // Then
        assertThat(story.all(CREATED))
                .allMatch(e -> e.at() >= window.start() && e.at() < window.arrivalsEnd());
        assertThat(story.events).anyMatch(e -> e.at() >= window.arrivalsEnd());
        assertThat(story.events).allMatch(e -> e.at() < window.end());
    }

    @Test
    void followingLongerChangesNothingBefore() {
        // Given
        ProcessDefinition definition = Examples.definition("minimal");
        CompiledProcess briefly = Definitions.compile(definition, 0, 30, 5);
        CompiledProcess longer = Definitions.compile(definition, 0, 30, 60);

        // When
        List<Event> events = Story.of(briefly, SEED, 0).events;

        // Then
        assertThat(Story.of(longer, SEED, 0).events.subList(0, events.size())).isEqualTo(events);
    }

    /** A what-if on one source leaves the leads of the others as they were. */
    @Test
    void sourcesDoNotShareRandomNumbers() {
        // Given
        String yaml =
                """
                schemaVersion: 1
                id: common
                name: {en: Common}
                timeZone: UTC
                currency: EUR
                dealValue: {type: lognormal, mean: 100, cv: 1}
                sources:
                  web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: %s}}
                  fair: {name: {en: Fair}, channel: event, arrivals: {ratePerDay: 3}}
                stages:
                  only:
                    name: {en: Only}
                    exits:
                      won: {to: WON, probability: 1}
                """;

        // When
        Story before = Story.of(days(yaml.formatted("5")), SEED, 4);
        Story after = Story.of(days(yaml.formatted("50")), SEED, 4);

        // Then
        assertThat(arrivals(after, 1)).isEqualTo(arrivals(before, 1)).hasSizeGreaterThan(100);
        assertThat(arrivals(after, 0)).isNotEqualTo(arrivals(before, 0));
    }

    private static CompiledProcess days(String yaml) {
        return Definitions.compile(Definitions.yaml(yaml), 0, 60);
    }

    private static List<List<Long>> arrivals(Story story, int source) {
        return story.all(CREATED).stream()
                .filter(e -> e.about() == source)
                .map(e -> List.of(e.at(), e.value()))
                .toList();
    }

    /** Use of a role that is always open, against the sums over its leads after the warm-up. */
    @Test
    void theUseOfARoleIsMeasuredFromTheEndOfTheWarmUp() {
        // Given
        ProcessDefinition queue = Definitions.queue(20, 2, "{type: lognormal, mean: 2, cv: 1}");
        CompiledProcess process = Definitions.compile(queue, 30, 60, 10);
        RunWindow window = process.window();

        // When
        Story story = Story.of(process, SEED, 0);

        // Then
        RoleUsage usage = story.replication().roleUsage().getFirst();
        long measured = window.end() - window.warmUpEnd();
        assertThat(usage.openMs()).isEqualTo(usage.capacity() * measured);
        assertThat(usage.busyMs()).isEqualTo(between(story, WORK_STARTED, WORK_FINISHED, window));
        assertThat(usage.queueMs()).isEqualTo(between(story, ENTERED, WORK_STARTED, window));
        List<Event> served =
                story.all(WORK_STARTED).stream().filter(e -> e.at() >= window.warmUpEnd()).toList();
        assertThat(usage.waits()).isEqualTo(served.size());
        assertThat(usage.waitMs())
                .isEqualTo(served.stream().mapToLong(e -> e.at() - entered(story, e)).sum());
    }

    private static long between(Story story, Story.Kind from, Story.Kind to, RunWindow window) {
        long sum = 0;
        for (Event begin : story.all(from)) {
            long end =
                    story.after(begin).stream()
                            .filter(e -> e.kind() == to)
                            .mapToLong(Event::at)
                            .findFirst()
                            .orElse(window.end());
            sum += Math.max(0, end - Math.max(begin.at(), window.warmUpEnd()));
        }
        return sum;
    }

    private static long entered(Story story, Event started) {
        return story.of(started.lead()).stream()
                .filter(e -> e.kind() == ENTERED)
                .findFirst()
                .orElseThrow()
                .at();
    }
}
