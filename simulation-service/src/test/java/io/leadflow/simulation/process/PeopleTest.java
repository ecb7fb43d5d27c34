package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.CREATED;
import static io.leadflow.simulation.process.Story.Kind.WORK_FINISHED;
import static io.leadflow.simulation.process.Story.Kind.WORK_INTERRUPTED;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.simulation.process.Story.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Named people: who takes a lead, when they work, how fast they are. */
class PeopleTest {
    private static final long SEED = 20_260_109;
    private static final long HOUR = 3_600_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private static CompiledProcess process(String perDay, String role, String people) {
        String yaml =
                """
                schemaVersion: 1
                id: people
                name: {en: People}
                timeZone: Europe/Moscow
                currency: RUB
                dealValue: {type: exponential, mean: 1000}
                calendars:
                  office:
                    week:
                      monday: ["09:00-18:00"]
                      tuesday: ["09:00-18:00"]
                      wednesday: ["09:00-18:00"]
                      thursday: ["09:00-18:00"]
                      friday: ["09:00-18:00"]
                sources:
                  web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: %s}}
                roles:
                  sales: {name: {en: Sales}, costPerHour: 100%s}
                people:
                %s
                stages:
                  call:
                    name: {en: Call}
                    role: sales
                    workHours: {type: constant, value: 1}
                    exits:
                      again: {to: call, probability: 0.5}
                      won: {to: WON}
                """
                        .formatted(perDay, role, people.indent(2).stripTrailing());
        return Definitions.compile(Definitions.yaml(yaml), 0, 120, 20);
    }

    private static Story simulate(String perDay, String role, String people) {
        return Story.of(process(perDay, role, people), SEED, 0);
    }

    private static Map<Integer, Long> leadsByPerson(Story story) {
        Map<Integer, Long> leads = new HashMap<>();
        story.all(WORK_STARTED).forEach(e -> leads.merge(e.who(), 1L, Long::sum));
        return leads;
    }

    @Test
    void peopleWorkInTheirHoursFromTheirFirstToTheirLastDayAndNotWhileAway() {
        // Given
        String people =
                """
                anna:
                  name: {en: Anna}
                  roles: [sales]
                  calendar: office
                  from: 2026-01-12
                  until: 2026-03-20
                  absences: [{from: 2026-02-02, to: 2026-02-06}]
                boris: {name: {en: Boris}, roles: [sales]}
                """;

        // When
        Story story = simulate("12", "", people);

        // Then
        List<Event> annas = story.all(WORK_STARTED).stream().filter(e -> e.who() == 0).toList();
        assertThat(annas).hasSizeGreaterThan(100);
        for (Event event : annas) {
            var local = Instant.ofEpochMilli(event.at()).atZone(ZONE);
            assertThat(local.toLocalDate())
                    .isBetween(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 3, 20));
            assertThat(local.getHour()).isBetween(9, 17);
            assertThat(local.getDayOfWeek().getValue()).isLessThan(6);
            assertThat(local.toLocalDate().toString())
                    .isNotIn("2026-02-02", "2026-02-03", "2026-02-04", "2026-02-05", "2026-02-06");
        }
        PersonUsage anna = story.replication().personUsage().getFirst();
        assertThat(anna.openMs()).isEqualTo(45 * 9 * HOUR);
        assertThat(anna.cost()).isEqualTo(45 * 9 * 100 * 100L);
        assertThat(anna.leads()).isEqualTo(annas.size());
    }

    @Test
    void roundRobinSharesTheLeadsEvenly() {
        // Given
        String people =
                """
                anna: {name: {en: Anna}, roles: [sales]}
                boris: {name: {en: Boris}, roles: [sales]}
                clara: {name: {en: Clara}, roles: [sales]}
                """;

        // When
        Story story = simulate("3", ", assignment: round-robin", people);

        // Then
        Map<Integer, Long> leads = leadsByPerson(story);
        long all = story.all(WORK_STARTED).size();
        assertThat(leads.values()).allMatch(n -> Math.abs(n - all / 3) <= all / 20);
    }

    @Test
    void theFastestFreePersonIsTheBestFitAndTakesHalfTheTime() {
        // Given
        String people =
                """
                anna: {name: {en: Anna}, roles: [sales]}
                boris: {name: {en: Boris}, roles: [sales], speed: {call: 2}}
                """;

        // When
        Story story = simulate("2", ", assignment: best-fit", people);

        // Then
        assertThat(leadsByPerson(story).get(1))
                .isGreaterThan(story.all(WORK_STARTED).size() * 8L / 10);
        for (Event started : story.all(WORK_STARTED)) {
            Event finished = story.after(started).getFirst();
            assertThat(finished.kind()).isEqualTo(WORK_FINISHED);
            assertThat(finished.at() - started.at())
                    .isEqualTo(started.who() == 1 ? HOUR / 2 : HOUR);
        }
    }

    @Test
    void aNewPersonGetsUpToSpeed() {
        // Given
        String people =
                """
                anna:
                  name: {en: Anna}
                  roles: [sales]
                  from: 2026-01-05
                  rampUp: {days: 60, startsAt: 0.5}
                """;

        // When
        Story story = simulate("2", "", people);

        // Then
        for (Event started : story.all(WORK_STARTED)) {
            double days = (started.at() - story.events.getFirst().at()) / (24.0 * HOUR);
            long took = story.after(started).getFirst().at() - started.at();
            assertThat(took).isBetween(HOUR, 2 * HOUR);
            if (days > 61) {
                assertThat(took).isEqualTo(HOUR);
            }
        }
        Event first = story.all(WORK_STARTED).getFirst();
        assertThat(story.after(first).getFirst().at() - first.at()).isGreaterThan(HOUR * 17 / 10);
    }

    @Test
    void aLeadStaysWithItsOwnerUntilTheOwnerHasLeft() {
        // Given
        String people =
                """
                anna: {name: {en: Anna}, roles: [sales], until: 2026-02-15}
                boris: {name: {en: Boris}, roles: [sales]}
                """;

        // When
        Story story = simulate("10", ", assignment: owner", people);

        // Then
        long annaLeaves = LocalDate.of(2026, 2, 16).atStartOfDay(ZONE).toInstant().toEpochMilli();
        Map<Long, Integer> owners = new HashMap<>();
        for (Event started : story.all(WORK_STARTED)) {
            Integer owner = owners.putIfAbsent(started.lead(), started.who());
            if (owner != null && !owner.equals(started.who())) {
                assertThat(owner).isZero();
                assertThat(started.at()).isGreaterThanOrEqualTo(annaLeaves);
            }
        }
        assertThat(leadsByPerson(story)).hasSize(2);
        assertThat(story.all(CREATED).size() * 2.0)
                .isCloseTo(story.all(WORK_STARTED).size(), Percentage.withPercentage(15));
    }

    @Test
    void aPersonWithTwoRolesTurnsToTheFirstOfThem() {
        // Given
        String yaml =
                """
                schemaVersion: 1
                id: roles
                name: {en: Roles}
                timeZone: UTC
                currency: EUR
                sources:
                  web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: 9}}
                  fair: {name: {en: Fair}, channel: event, entry: fair-call, arrivals: {ratePerDay: 9}}
                roles:
                  sales: {name: {en: Sales}}
                  events: {name: {en: Events}}
                people:
                  anna: {name: {en: Anna}, roles: [events, sales]}
                stages:
                  call:
                    name: {en: Call}
                    role: sales
                    workHours: {type: constant, value: 1}
                    exits: {won: {to: WON, probability: 1}}
                  fair-call:
                    name: {en: Call after the fair}
                    role: events
                    workHours: {type: constant, value: 1}
                    exits: {won: {to: WON, probability: 1}}
                """;
        CompiledProcess process = Definitions.compile(Definitions.yaml(yaml), 0, 300, 50);

        // When
        Replication replication = new Outcomes().simulate(process, SEED, 0);

        // Then: Cobham for constant work, W₀ = λ E[S²] ÷ 2 = 18 ÷ 24² ÷ 2 days, loads 9/24 each
        List<RoleUsage> roles = replication.roleUsage();
        double days = 24 * HOUR;
        double residual = 18 / 24.0 / 24 / 2;
        assertThat(roles.get(1).waitMs() / days / roles.get(1).waits())
                .isCloseTo(residual / (1 - 9 / 24.0), Percentage.withPercentage(15));
        assertThat(roles.get(0).waitMs() / days / roles.get(0).waits())
                .isCloseTo(
                        residual / ((1 - 9 / 24.0) * (1 - 18 / 24.0)),
                        Percentage.withPercentage(15));
        PersonUsage anna = replication.personUsage().getFirst();
        assertThat(anna.busyMs()).isEqualTo(roles.get(0).busyMs() + roles.get(1).busyMs());
    }

    @Test
    void namedPeopleAreInterruptedAndGoOnWithWhatWasLeft() {
        // Given
        String people = "anna: {name: {en: Anna}, roles: [sales]}";

        // When
        Story story =
                simulate("10", ", queue: {discipline: highest-value, preemptive: true}", people);

        // Then
        assertThat(story.all(WORK_INTERRUPTED)).hasSizeGreaterThan(100);
        for (Event lead : story.all(CREATED)) {
            long worked = 0;
            long since = 0;
            long pieces = 0;
            for (Event event : story.of(lead.lead())) {
                if (event.kind() == WORK_STARTED) {
                    since = event.at();
                } else if (event.kind() == WORK_INTERRUPTED || event.kind() == WORK_FINISHED) {
                    worked += event.at() - since;
                    pieces += event.kind() == WORK_FINISHED ? 1 : 0;
                }
            }
            assertThat(worked).isEqualTo(pieces * HOUR);
        }
    }
}
