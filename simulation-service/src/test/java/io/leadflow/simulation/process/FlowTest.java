package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.BREACHED;
import static io.leadflow.simulation.process.Story.Kind.ENTERED;
import static io.leadflow.simulation.process.Story.Kind.FROZEN;
import static io.leadflow.simulation.process.Story.Kind.LOST;
import static io.leadflow.simulation.process.Story.Kind.REOPENED;
import static io.leadflow.simulation.process.Story.Kind.STALE;
import static io.leadflow.simulation.process.Story.Kind.TIMED_OUT;
import static io.leadflow.simulation.process.Story.Kind.WON;
import static io.leadflow.simulation.process.Story.Kind.WORK_FINISHED;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.simulation.process.Story.Event;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sessions, places, parallel work, reopening, going back, guardrails: one process each. */
class FlowTest {
    private static final long SEED = 20_260_108;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int REPLICATIONS = 30;

    private static CompiledProcess process(String stages, String rest) {
        String yaml =
                """
                schemaVersion: 1
                id: flow
                name: {en: Flow}
                timeZone: Europe/Berlin
                currency: EUR
                dealValue: {type: constant, value: 1000}
                regressDiscount: 0.1
                sources:
                  web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: 10}}
                roles:
                  team: {name: {en: Team}, capacity: 2}
                stages:
                %s
                lostReasons:
                  silent:
                    name: {en: Silent}
                %s
                """
                        .formatted(stages.indent(2).stripTrailing(), rest);
        return Definitions.compile(Definitions.yaml(yaml), 0, 200, 100);
    }

    private static Story simulate(String stages, String rest) {
        return Story.of(process(stages, rest), SEED, 0);
    }

    @Test
    void leadsWaitForTheSessionAndPassTogether() {
        // Given
        String stages =
                """
                committee:
                  name: {en: Committee}
                  session: {weekdays: [thursday], time: "14:00", maxLeads: 80}
                  exits:
                    won: {to: WON, probability: 1}
                """;

        // When
        Story story = simulate(stages, "");

        // Then
        List<Event> won = story.all(WON);
        assertThat(won).hasSizeGreaterThan(1500);
        for (Event event : won) {
            ZonedDateTime held =
                    Instant.ofEpochMilli(event.at()).atZone(ZoneId.of("Europe/Berlin"));
            assertThat(held.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
            assertThat(held.toLocalTime()).isEqualTo(LocalTime.of(14, 0));
            long entered = story.of(event.lead()).get(1).at();
            assertThat(event.at() - entered).isBetween(0L, 14 * DAY);
        }
        won.stream()
                .map(Event::at)
                .distinct()
                .forEach(
                        at ->
                                assertThat(won.stream().filter(e -> e.at() == at))
                                        .hasSizeLessThan(81));
    }

    @Test
    void noMoreLeadsAreInAStageThanItHasPlaces() {
        // Given
        String stages =
                """
                deal:
                  name: {en: Deal}
                  wipLimit: 3
                  lagDays: {type: exponential, mean: 0.25}
                  exits:
                    won: {to: WON, probability: 1}
                """;

        // When
        Story story = simulate(stages, "");

        // Then
        int inside = 0;
        int most = 0;
        for (Event event : story.events) {
            inside += event.kind() == ENTERED ? 1 : event.kind() == WON ? -1 : 0;
            most = Math.max(most, inside);
        }
        assertThat(most).isEqualTo(3);
        assertThat(story.all(ENTERED)).hasSizeGreaterThan(1500);
    }

    @Test
    void aLeadGoesOnWhenAllTasksAreDone() {
        // Given
        String stages = review("all");

        // When, Then: the mean of the greatest of two exponentials is 3/2 of theirs
        meanStay(stages, "all").holds(1.5);
    }

    @Test
    void aLeadGoesOnWhenTheFirstTaskIsDone() {
        // Given
        String stages = review("any");

        // When, Then: the mean of the least of two exponentials is half of theirs
        meanStay(stages, "any").holds(0.5);
    }

    private static String review(String join) {
        return """
        review:
          name: {en: Review}
          parallel:
            join: %s
            tasks:
              legal: {name: {en: Legal}, lagDays: {type: exponential, mean: 1}}
              technical: {name: {en: Technical}, lagDays: {type: exponential, mean: 1}}
          exits:
            won: {to: WON, probability: 1}
        """
                .formatted(join);
    }

    private static Estimate meanStay(String stages, String name) {
        CompiledProcess process = process(stages, "");
        return Estimate.of(name, SEED, REPLICATIONS, r -> meanStay(Story.of(process, SEED, r)));
    }

    private static double meanStay(Story story) {
        double sum = story.all(WON).stream().mapToDouble(Event::at).sum();
        double entered = story.all(ENTERED).stream().mapToDouble(Event::at).sum();
        return (sum - entered) / story.all(WON).size() / DAY;
    }

    @Test
    void workOnATaskThatIsNotNeededAnyMoreIsFinishedAndTheOthersAreDropped() {
        // Given
        String stages =
                """
                review:
                  name: {en: Review}
                  parallel:
                    join: any
                    tasks:
                      legal:
                        name: {en: Legal}
                        role: team
                        workHours: {type: exponential, mean: 3}
                      technical:
                        name: {en: Technical}
                        role: team
                        workHours: {type: exponential, mean: 3}
                  exits:
                    won: {to: WON, probability: 1}
                """;

        // When
        Story story = simulate(stages, "");

        // Then
        assertThat(story.all(WORK_FINISHED)).hasSameSizeAs(story.all(WORK_STARTED));
        assertThat(story.all(WON)).hasSameSizeAs(story.all(ENTERED));
        assertThat(story.all(WORK_STARTED).stream().map(Event::value).distinct()).contains(0L, 1L);
        assertThat(story.all(WORK_STARTED).size())
                .isBetween(story.all(WON).size() + 1, 2 * story.all(WON).size() - 1);
        long late =
                story.all(WORK_FINISHED).stream()
                        .filter(e -> story.all(WON).stream().anyMatch(w -> isBefore(w, e)))
                        .count();
        assertThat(late).isPositive();
    }

    private static boolean isBefore(Event won, Event finished) {
        return won.lead() == finished.lead() && won.at() < finished.at();
    }

    @Test
    void aTimeLimitCallsALeadBackFromItsTasks() {
        // Given
        String stages =
                """
                review:
                  name: {en: Review}
                  timeout: {afterDays: 0.5, to: LOST, reason: silent}
                  parallel:
                    join: all
                    tasks:
                      legal:
                        name: {en: Legal}
                        role: team
                        workHours: {type: exponential, mean: 3}
                      customer: {name: {en: Customer}, lagDays: {type: exponential, mean: 1}}
                  exits:
                    won: {to: WON, probability: 1}
                """;

        // When
        Story story = simulate(stages, "");

        // Then
        assertThat(story.all(LOST)).isNotEmpty().hasSameSizeAs(story.all(TIMED_OUT));
        assertThat(story.all(WON).size() + story.all(LOST).size())
                .isEqualTo((int) story.replication().leadsCreated());
        assertThat(story.all(WORK_FINISHED)).hasSameSizeAs(story.all(WORK_STARTED));
        for (Event won : story.all(WON)) {
            assertThat(won.at() - story.of(won.lead()).get(1).at()).isLessThanOrEqualTo(DAY / 2);
        }
    }

    /** With a the chance to be won: a = .5 + .5 · .4 · a, so that a = 1 ÷ 1.6. */
    @Test
    void lostLeadsComeBackAsOftenAsTheChainTells() {
        // Given
        String stages =
                """
                call:
                  name: {en: Call}
                  exits:
                    won: {to: WON, probability: 0.5}
                    lost: {to: LOST, reason: silent}
                """;
        String reopening =
                """
                    reopening: {probability: 0.4, afterDays: {type: exponential, mean: 5}, to: call}
                """;
        CompiledProcess process = process(stages, reopening.stripTrailing());

        // When
        Story[] stories = stories(process);

        // Then
        share(stories, "won", s -> (double) s.all(WON).size() / s.replication().leadsCreated())
                .holds(1 / 1.6);
        for (Story story : stories) {
            List<Event> coming = story.all(LOST).stream().filter(e -> e.who() == 1).toList();
            assertThat(story.all(REOPENED)).hasSameSizeAs(coming);
            assertThat(story.all(WON).size() + story.all(LOST).size())
                    .isEqualTo(
                            (int) story.replication().leadsCreated() + story.all(REOPENED).size());
        }
    }

    private static Story[] stories(CompiledProcess process) {
        return IntStream.range(0, REPLICATIONS)
                .mapToObj(r -> Story.of(process, SEED, r))
                .toArray(Story[]::new);
    }

    private static Estimate share(Story[] stories, String name, ToDoubleFunction<Story> of) {
        return Estimate.of(name, SEED, stories.length, r -> of.applyAsDouble(stories[r]));
    }

    @Test
    void goingBackCostsTheDiscountEachTime() {
        // Given
        String stages =
                """
                call:
                  name: {en: Call}
                  exits:
                    on: {to: offer, probability: 1}
                offer:
                  name: {en: Offer}
                  exits:
                    back: {to: call, probability: 0.5}
                    won: {to: WON}
                """;

        // When
        Story story = simulate(stages, "");

        // Then
        for (Event won : story.all(WON)) {
            long value = 100_000;
            long visits =
                    story.of(won.lead()).stream().filter(e -> e.kind() == ENTERED).count() / 2;
            for (long back = 1; back < visits; back++) {
                value = Math.round(value * 0.9);
            }
            assertThat(won.value()).isEqualTo(value);
        }
        assertThat(story.all(WON)).anyMatch(won -> won.value() < 70_000);
    }

    @Test
    void frozenLeadsGoStale() {
        // Given
        String stages =
                """
                call:
                  name: {en: Call}
                  exits:
                    later: {to: FROZEN, reason: later, probability: 0.5}
                    never: {to: FROZEN, reason: never}
                """;
        String freezes =
                """
                freezes:
                  later:
                    name: {en: Later}
                    thawDays: {type: uniform, min: 5, max: 15}
                    returnProbability: 0
                    lostReason: silent
                    staleAfterDays: 10
                  never: {name: {en: Never}, staleAfterDays: 20}
                """;

        // When
        Story story = simulate(stages, freezes);

        // Then
        for (Event frozen : story.all(FROZEN)) {
            List<Event> after = story.after(frozen);
            boolean thaws = frozen.about() == 0;
            if (!thaws && frozen.at() + 20 * DAY < story.replication().now()) {
                assertThat(after).extracting(Event::kind).containsExactly(STALE);
                assertThat(after.getFirst().at()).isEqualTo(frozen.at() + 20 * DAY);
            } else if (thaws && after.getLast().kind() == LOST) {
                boolean late = after.getLast().at() > frozen.at() + 10 * DAY;
                assertThat(after).hasSize(late ? 2 : 1);
                assertThat(after.getFirst().kind()).isEqualTo(late ? STALE : LOST);
            }
        }
        assertThat(story.all(STALE)).hasSizeGreaterThan(500);
    }

    /** M/M/1 at load ρ waits longer than t with probability ρ exp(−(μ − λ) t). */
    @Test
    void guardrailsAreBreachedAsOftenAsTheQueueTells() {
        // Given
        String stages =
                """
                work:
                  name: {en: Work}
                  role: team
                  workHours: {type: exponential, mean: 3.6}
                  exits:
                    won: {to: WON, probability: 1}
                """;
        String guardrails =
                """
                guardrails:
                  waiting: {name: {en: Waiting}, measure: waiting-days, limit: 0.1}
                  response:
                    name: {en: Response}
                    measure: first-response-working-hours
                    limit: 2.4
                  stay: {name: {en: Stay}, measure: stage-days, limit: 1}
                """;
        CompiledProcess process = process(stages, guardrails);

        // When
        Story[] stories = stories(process);

        // Then: M/M/2 at load 0.75, Erlang C = 9/14, waits longer than t with C exp(−(2μ − λ) t)
        double late = 9.0 / 14 * Math.exp(-(2 * 24 / 3.6 - 10) * 0.1);
        share(stories, "waiting", s -> breaches(s, 0)).holds(late);
        share(stories, "response", s -> breaches(s, 1)).holds(late);
        for (Story story : stories) {
            long stays = story.all(BREACHED).stream().filter(e -> e.about() == 2).count();
            assertThat(stays).isEqualTo(staysLongerThanADay(story));
        }
    }

    private static long staysLongerThanADay(Story story) {
        Map<Long, Long> entered =
                story.all(ENTERED).stream().collect(Collectors.toMap(Event::lead, Event::at));
        return story.all(WON).stream().filter(e -> e.at() > entered.get(e.lead()) + DAY).count();
    }

    private static double breaches(Story story, int guardrail) {
        long count = story.all(BREACHED).stream().filter(e -> e.about() == guardrail).count();
        return (double) count / story.replication().leadsCreated();
    }
}
