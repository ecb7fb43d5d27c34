package io.leadflow.funnel;

import static io.leadflow.testbed.lead.Events.DAY;
import static io.leadflow.testbed.lead.Events.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@link Events#story()} and {@link Events#rich}, by day, cohort and age, counted by hand. */
class DetailFoldTest {
    private static final int CALL = 0;
    private static final int OFFER = 1;
    private static final int CLOSE = 2;

    private final Detail story = ReplicationFold.of(Events.story().all).statistics().detail;
    private final ReplicationStatistics rich = ReplicationFold.of(Events.rich(2).all).statistics();

    private static long moved(Detail detail, Move move, Size size) {
        return Arrays.stream(detail.moves.of(move, size)).sum();
    }

    @Test
    void cohortsAreOfTheDayOfCreation() {
        // Then: measured from day 1 on; leads 2, 3, 4, 5, 6 of days 0, 2, 11, 13, 15
        assertThat(story.cohorts.of(0, Cohort.LEADS))
                .startsWith(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1);
        assertThat(story.cohorts.of(0, Cohort.WON)).startsWith(1);
        assertThat(story.cohorts.total(0, Cohort.WON)).isEqualTo(1);
        assertThat(story.cohorts.of(0, Cohort.LOST)[2]).isEqualTo(1);
        assertThat(story.cohorts.of(0, Cohort.LOST)[11]).isEqualTo(1);
        assertThat(story.cohorts.of(0, Cohort.FROZEN)[13]).isEqualTo(1);
        assertThat(story.cohorts.total(0, Cohort.FROZEN)).isEqualTo(1);
        assertThat(story.cohorts.of(0, Cohort.REVENUE)).startsWith(12_345);
        assertThat(story.cohortReach.total(CALL, CohortReach.ANY)).isEqualTo(4);
        assertThat(story.cohortReach.total(CLOSE, CohortReach.ANY)).isEqualTo(2);
        assertThat(story.cohortReach.total(CLOSE, CohortReach.ORDERED)).isEqualTo(1);
        assertThat(story.cohortSources.total(0, CohortSource.WON)).isEqualTo(1);
        assertThat(story.cohortSources.total(1, CohortSource.LOST)).isEqualTo(2);
    }

    @Test
    void placesOfTheFunnelAreGotToOrPassedByAndWonLeadsHavePassedAll() {
        // Then: of web lead 2 is won and 6 in call, of social 3 begins in close, 4 and 5 in call
        SourceDetail sources = story.sources;
        ReplicationStarted start = ReplicationFold.of(Events.story().all).statistics().start;
        for (int place = CALL; place <= CLOSE + 1; place++) {
            assertThat(sources.reached(start, 0, place)).isEqualTo(place == CALL ? 2 : 1);
            assertThat(sources.reached(start, 1, place)).isEqualTo(new long[] {3, 1, 1, 0}[place]);
        }
        assertThat(sources.reachedByDay(start, 1, CLOSE)).containsExactly(0, 0, 1);
        assertThat(sources.worth.of(0, Worth.REVENUE)).containsExactly(12_345);
        assertThat(sources.worth.of(1, Worth.FROZEN))
                .containsExactly(0, 0, 0, 0, 500, 0, -500, 0, 500, 0, 0, -500, 0, 0, 500);
        assertThat(rich.detail.sources.ofCampaign(0, "spring")).containsExactly(1);
        assertThat(rich.detail.sources.ofCampaign(1, "spring")).isEmpty();
    }

    @Test
    void rolesCountTheLeadsTheyHaveWorkedOn() {
        // Then: lead 2 alone, worked on twice
        OutcomeCounts rep = story.roles[0];
        assertThat(rep.leads).isEqualTo(1);
        assertThat(rep.won).isEqualTo(1);
        assertThat(rep.revenue).isEqualTo(12_345);
        assertThat(rep.any).containsExactly(1, 1, 1);
        assertThat(rep.ordered).containsExactly(1, 1, 1);
    }

    @Test
    void staysAreOfTheDayTheyEnd() {
        // Then
        assertThat(story.stages.of(CALL, Stay.ENDED)).startsWith(1, 1);
        assertThat(story.stages.of(CALL, Stay.STAY_MS)).startsWith(5 * HOUR, HOUR);
        assertThat(story.stages.total(CALL, Stay.ENDED)).isEqualTo(4);
        assertThat(story.stages.of(CALL, Stay.WAITS)).startsWith(1, 1);
        assertThat(story.stages.of(CALL, Stay.WAIT_MS)).startsWith(HOUR);
        assertThat(story.stages.of(CALL, Stay.WORKS)).startsWith(1, 1);
        assertThat(story.stages.of(CALL, Stay.WORK_MS)).startsWith(2 * HOUR, HOUR);
        assertThat(story.stages.total(CALL, Stay.OPEN)).isEqualTo(1);
        assertThat(story.stages.total(CALL, Stay.VALUE)).isEqualTo(500);
        assertThat(story.stages.total(OFFER, Stay.OPEN)).isZero();
        assertThat(story.cycles.of(0, Cycle.RESPONSES)).containsExactly(1);
        assertThat(story.cycles.of(0, Cycle.RESPONSE_MS)).containsExactly(HOUR);
        assertThat(story.cycles.of(0, Cycle.WIN_MS)).startsWith(0, 0, 2 * DAY);
    }

    @Test
    void freezesAreOfStageAndReason() {
        // Then: lead 3 twice in close, thawed once and lost once; lead 5 in call, still frozen
        assertThat(story.freezes.total(CLOSE, Freeze.FROZEN)).isEqualTo(2);
        assertThat(story.freezes.total(CLOSE, Freeze.THAWED)).isEqualTo(1);
        assertThat(story.freezes.total(CLOSE, Freeze.LOST)).isEqualTo(1);
        assertThat(story.freezes.total(CLOSE, Freeze.VALUE)).isZero();
        assertThat(story.freezes.total(CALL, Freeze.VALUE)).isEqualTo(500);
        assertThat(story.timeFrozen[0].count()).isEqualTo(2);
        assertThat(story.timeFrozen[0].sumMs()).isEqualTo(5 * DAY);
    }

    @Test
    void movesCarryValues() {
        // Then
        assertThat(moved(story, Move.NEW, Size.COUNT)).isEqualTo(5);
        assertThat(moved(story, Move.NEW, Size.VALUE)).isEqualTo(2500);
        assertThat(moved(story, Move.ADVANCED, Size.COUNT)).isEqualTo(2); // lead 2, call to offer
        assertThat(moved(story, Move.REGRESSED, Size.COUNT)).isEqualTo(1); // and call to close
        assertThat(moved(story, Move.WON, Size.VALUE)).isEqualTo(12_345);
        assertThat(moved(story, Move.REVALUED, Size.VALUE)).isEqualTo(11_845);
        assertThat(moved(story, Move.LOST, Size.COUNT)).isEqualTo(1);
        assertThat(moved(story, Move.LOST_WHILE_FROZEN, Size.COUNT)).isEqualTo(1);
        assertThat(story.wonFrom).containsExactly(1, 1, 1);
        assertThat(story.lostFrom).containsExactly(1, 0, 1);
    }

    @Test
    void agesAreThoseOfTheLossOrOfTheEnd() {
        // Then: lead 3 lost after 9 days, lead 4 after 1; 5 and 6 are 16 and 14 days old at the end
        assertThat(story.ageAtLoss[1].sumMs()).isEqualTo(10 * DAY);
        assertThat(story.ageAtEnd[1].sumMs()).isEqualTo(16 * DAY);
        assertThat(story.ageAtEnd[0].sumMs()).isEqualTo(14 * DAY);
    }

    @Test
    void thePipelineOpensTheBooksAndIsInNoCohort() {
        // Then
        assertThat(moved(rich.detail, Move.OPENING, Size.COUNT)).isEqualTo(1);
        assertThat(moved(rich.detail, Move.NEW, Size.COUNT)).isEqualTo(4);
        assertThat(moved(rich.detail, Move.REOPENED, Size.COUNT)).isEqualTo(1);
        assertThat(moved(rich.detail, Move.LOST, Size.COUNT)).isEqualTo(4);
        assertThat(rich.detail.cohorts.total(0, Cohort.LEADS)).isEqualTo(4);
        assertThat(rich.detail.cohorts.total(0, Cohort.LOST)).isEqualTo(3);
        assertThat(rich.detail.wonFrom[CALL]).isEqualTo(2);
        assertThat(rich.detail.lostFrom[CALL]).isEqualTo(3);
        assertThat(rich.detail.ageAtLoss[1].sumMs()).isEqualTo(5 * DAY);
        assertThat(rich.detail.ageAtLoss[0].sumMs()).isEqualTo(2 * DAY);
    }

    @Test
    void kindsOfLeadsHaveAFunnel() {
        // Then
        OutcomeCounts small = rich.attributes.get("size").categories.get("small");
        assertThat(small.leads).isEqualTo(3);
        assertThat(small.any).containsExactly(3, 0, 0);
        assertThat(small.ordered).containsExactly(3, 0, 0);
        assertThat(small.open()).isZero();
        assertThat(rich.campaigns.get("0/spring").any).containsExactly(1, 0, 0);
    }

    @Test
    void aLeadLostUntilLaterIsLostForGoodWhenTheEndComesFirst() {
        // Given
        Events events = new Events();
        events.start(0);
        events.create(0, 1, "web");
        events.enter(0, 1, "call", 1);
        events.add(n -> new LeadLost(n, DAY, 1, "call", "unfit", true));
        events.complete();

        // When
        Detail detail = ReplicationFold.of(events.all).statistics().detail;

        // Then
        assertThat(detail.ageAtLoss[0].sumMs()).isEqualTo(DAY);
        assertThat(detail.ageAtEnd[0].count()).isZero();
    }

    @Test
    void figuresByDayAreReadAsTheyWereWritten() {
        // Given
        byte[] bytes = ReplicationFold.of(Events.rich(2).all).toBytes();

        // When
        ReplicationFold read = ReplicationFold.fromBytes(bytes);

        // Then
        Detail detail = read.statistics().detail;
        assertThat(detail.moves.of(Move.WON, Size.VALUE))
                .isEqualTo(rich.detail.moves.of(Move.WON, Size.VALUE));
        assertThat(new String(read.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }
}
