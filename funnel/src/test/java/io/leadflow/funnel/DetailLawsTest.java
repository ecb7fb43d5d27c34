package io.leadflow.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.funnel.Detail.Cohort;
import io.leadflow.funnel.Detail.CohortReach;
import io.leadflow.funnel.Detail.CohortSource;
import io.leadflow.funnel.Detail.Cycle;
import io.leadflow.funnel.Detail.Freeze;
import io.leadflow.funnel.Detail.Move;
import io.leadflow.funnel.Detail.Size;
import io.leadflow.funnel.Detail.Stay;
import io.leadflow.funnel.SourceDetail.Worth;
import io.leadflow.testbed.lead.Events;
import io.leadflow.testbed.lead.RandomEvents;
import java.util.Arrays;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to add up in any process, on events made by chance. */
class DetailLawsTest {
    private static final int PIPELINE = 40;
    private static final int NEW = 400;
    private static final int STAGES = 3;
    private static final int SOURCES = 2;

    private static ReplicationStatistics folded(long seed) {
        return ReplicationFold.of(RandomEvents.of(seed, PIPELINE, NEW).all).statistics();
    }

    private static long sum(Collection<OutcomeCounts> groups, ToLongFunction<OutcomeCounts> value) {
        return groups.stream().mapToLong(value).sum();
    }

    private static long ofSources(ReplicationStatistics s, ToLongFunction<SourceStatistics> value) {
        return Arrays.stream(s.sources).mapToLong(value).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void categoriesAndCohortsSumToTheWhole(long seed) {
        // When
        ReplicationStatistics s = folded(seed);
        Collection<OutcomeCounts> sizes = s.attributes.get("size").categories.values();
        DayTable cohorts = s.detail.cohorts;

        // Then
        assertThat(ofSources(s, x -> x.leads)).isEqualTo(NEW);
        assertThat(sum(sizes, c -> c.leads)).isEqualTo(NEW);
        assertThat(cohorts.total(0, Cohort.LEADS)).isEqualTo(NEW);
        assertThat(sum(sizes, c -> c.won))
                .isEqualTo(ofSources(s, x -> x.won))
                .isEqualTo(cohorts.total(0, Cohort.WON))
                .isPositive();
        assertThat(sum(sizes, c -> c.lost))
                .isEqualTo(ofSources(s, x -> x.lost))
                .isEqualTo(cohorts.total(0, Cohort.LOST))
                .isPositive();
        assertThat(sum(sizes, c -> c.frozen))
                .isEqualTo(ofSources(s, x -> x.frozen))
                .isEqualTo(cohorts.total(0, Cohort.FROZEN))
                .isPositive();
        assertThat(sum(sizes, c -> c.revenue))
                .isEqualTo(ofSources(s, x -> x.revenue))
                .isEqualTo(cohorts.total(0, Cohort.REVENUE));
        for (int i = 0; i < STAGES; i++) {
            int stage = i;
            assertThat(sum(sizes, c -> c.any[stage]))
                    .isEqualTo(Arrays.stream(s.stages[stage].any).sum())
                    .isEqualTo(s.detail.cohortReach.total(stage, CohortReach.ANY));
            assertThat(sum(sizes, c -> c.ordered[stage]))
                    .isEqualTo(Arrays.stream(s.stages[stage].ordered).sum())
                    .isEqualTo(s.detail.cohortReach.total(stage, CohortReach.ORDERED));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void flowsMakeTheStocksOfTheEnd(long seed) {
        // When
        ReplicationStatistics s = folded(seed);
        Detail d = s.detail;

        // Then
        for (int stage = 0; stage < STAGES; stage++) {
            assertThat(d.stages.total(stage, Stay.OPEN))
                    .isEqualTo(Arrays.stream(s.stages[stage].open).sum());
            assertThat(d.stages.total(stage, Stay.ENDED))
                    .isEqualTo(s.stages[stage].inStage.count());
            assertThat(d.stages.total(stage, Stay.STAY_MS))
                    .isEqualTo(s.stages[stage].inStage.sumMs());
            assertThat(d.stages.total(stage, Stay.WAITS))
                    .isEqualTo(s.stages[stage].waiting.count());
            assertThat(d.stages.total(stage, Stay.WORKS))
                    .isEqualTo(s.stages[stage].working.count());
            long ended =
                    d.freezes.total(stage, Freeze.THAWED) + d.freezes.total(stage, Freeze.LOST);
            assertThat(d.freezes.total(stage, Freeze.FROZEN) - ended)
                    .isEqualTo(s.frozen[stage][0].now);
        }
        for (int source = 0; source < SOURCES; source++) {
            SourceStatistics of = s.sources[source];
            assertThat(d.cohortSources.total(source, CohortSource.WON)).isEqualTo(of.won);
            assertThat(d.cohortSources.total(source, CohortSource.LOST)).isEqualTo(of.lost);
            assertThat(d.cycles.total(source, Cycle.WINS)).isEqualTo(of.timeToWin.count());
            assertThat(d.cycles.total(source, Cycle.WIN_MS)).isEqualTo(of.timeToWin.sumMs());
            assertThat(d.cycles.total(source, Cycle.RESPONSE_MS))
                    .isEqualTo(of.firstResponse.sumMs());
            assertThat(d.ageAtLoss[source].count()).isEqualTo(of.lost);
            assertThat(d.ageAtEnd[source].count()).isEqualTo(of.open() + of.frozen);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatSourcesComeToSumsToTheWhole(long seed) {
        // When
        ReplicationStatistics s = folded(seed);
        SourceDetail of = s.detail.sources;

        // Then
        long frozen = 0;
        for (int source = 0; source < SOURCES; source++) {
            assertThat(of.reached(s.start, source, STAGES)).isEqualTo(s.sources[source].won);
            assertThat(of.reached(s.start, source, 0)).isEqualTo(s.sources[source].leads);
            for (int place = 1; place <= STAGES; place++) {
                assertThat(of.reached(s.start, source, place))
                        .isLessThanOrEqualTo(of.reached(s.start, source, place - 1));
            }
            for (int place = 0; place < STAGES; place++) {
                assertThat(of.reached(s.start, source, place))
                        .isGreaterThanOrEqualTo(s.stages[place].any[source]);
            }
            assertThat(of.worth.total(source, Worth.REVENUE)).isEqualTo(s.sources[source].revenue);
            frozen += of.worth.total(source, Worth.FROZEN);
            long spring = Arrays.stream(of.ofCampaign(source, "spring")).sum();
            assertThat(spring).isEqualTo(s.campaigns.get(source + "/spring").leads).isPositive();
        }
        assertThat(frozen)
                .isEqualTo(
                        IntStream.range(0, STAGES)
                                .mapToLong(stage -> s.detail.freezes.total(stage, Freeze.VALUE))
                                .sum())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void movesBalanceEveryDay(long seed) {
        // When
        ReplicationStatistics s = folded(seed);

        // Then: counts move the stocks of the days, values those of the stages and the freezes
        long[] open = new long[2];
        long[] frozen = new long[2];
        long[] openByStage = new long[2];
        long[] frozenByStage = new long[2];
        for (int day = 0; day < s.days.size(); day++) {
            for (Size size : Size.values()) {
                int i = size == Size.COUNT ? 0 : 1;
                open[i] += inProgress(s.detail, day, size);
                frozen[i] +=
                        on(s, day, Move.FROZEN, size)
                                - on(s, day, Move.THAWED, size)
                                - on(s, day, Move.LOST_WHILE_FROZEN, size);
                Stay stay = size == Size.COUNT ? Stay.OPEN : Stay.VALUE;
                openByStage[i] += byStage(s.detail.stages, day, stay);
            }
            frozenByStage[0] +=
                    byStage(s.detail.freezes, day, Freeze.FROZEN)
                            - byStage(s.detail.freezes, day, Freeze.THAWED)
                            - byStage(s.detail.freezes, day, Freeze.LOST);
            frozenByStage[1] += byStage(s.detail.freezes, day, Freeze.VALUE);
            assertThat(open).as("seed %d, day %d", seed, day).isEqualTo(openByStage);
            assertThat(frozen).as("seed %d, day %d", seed, day).isEqualTo(frozenByStage);
        }
        assertThat(open[0]).isPositive();
        assertThat(frozen[1]).isPositive();
    }

    private static long inProgress(Detail detail, int day, Size size) {
        long revalued = size == Size.VALUE ? on(detail, day, Move.REVALUED, size) : 0;
        return revalued
                + on(detail, day, Move.OPENING, size)
                + on(detail, day, Move.NEW, size)
                + on(detail, day, Move.REOPENED, size)
                + on(detail, day, Move.THAWED, size)
                - on(detail, day, Move.FROZEN, size)
                - on(detail, day, Move.WON, size)
                - on(detail, day, Move.LOST, size);
    }

    private static long on(ReplicationStatistics s, int day, Move move, Size size) {
        return on(s.detail, day, move, size);
    }

    private static long on(Detail detail, int day, Move move, Size size) {
        return at(detail.moves.of(move, size), day);
    }

    private static long byStage(DayTable table, int day, Enum<?> kind) {
        return IntStream.range(0, STAGES).mapToLong(stage -> at(table.of(stage, kind), day)).sum();
    }

    private static long at(long[] days, int day) {
        return day < days.length ? days[day] : 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void restartsAnywhereGiveTheSameBytes(long seed) {
        // Given
        Events events = RandomEvents.of(seed, PIPELINE, NEW);
        SplittableRandom random = new SplittableRandom(seed);

        // When
        ReplicationFold fold = ReplicationFold.empty();
        for (LeadEvent event : events.all) {
            fold.fold(event);
            if (random.nextInt(200) == 0) {
                fold = ReplicationFold.fromBytes(fold.toBytes());
            }
        }

        // Then
        assertThat(fold.toBytes()).isEqualTo(ReplicationFold.of(events.all).toBytes());
    }
}
