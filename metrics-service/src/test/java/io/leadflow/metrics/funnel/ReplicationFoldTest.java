package io.leadflow.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.RoleUsage;
import io.leadflow.contracts.event.LeadEvent.SourceRef;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.StageTimedOut;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small story, counted by hand: stages call, offer and close; close is last in the funnel. */
class ReplicationFoldTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int CALL = 0;
    private static final int OFFER = 1;
    private static final int CLOSE = 2;

    private final List<LeadEvent> events = new ArrayList<>();

    private long seq() {
        return events.size();
    }

    private void start(long measuredFrom) {
        events.add(
                new ReplicationStarted(
                        seq(),
                        0,
                        "1.0.0",
                        "story",
                        1,
                        0,
                        "UTC",
                        "EUR",
                        measuredFrom,
                        20 * DAY,
                        30 * DAY,
                        List.of(
                                new SourceRef("web", Channel.ORGANIC_SEARCH),
                                new SourceRef("social", Channel.SOCIAL_MEDIA)),
                        List.of("call", "offer", "close"),
                        List.of("call", "offer", "close"),
                        List.of("rep"),
                        List.of("unfit", "silent"),
                        List.of("budget")));
    }

    private void create(long at, long lead, String source) {
        events.add(new LeadCreated(seq(), at, lead, source, 500));
    }

    private void enter(long at, long lead, String stage, int visit) {
        events.add(new StageEntered(seq(), at, lead, stage, visit));
    }

    private void work(long from, long to, long lead, String stage) {
        events.add(new WorkStarted(seq(), from, lead, stage, "rep"));
        events.add(new WorkFinished(seq(), to, lead, stage, "rep"));
    }

    private void complete() {
        events.add(
                new ReplicationCompleted(
                        seq(),
                        30 * DAY,
                        seq() + 1,
                        List.of(new RoleUsage("rep", 2, 100, 50, 10, 3, 30))));
    }

    private void story() {
        start(DAY);
        create(HOUR, 1, "web"); // before measuring: counts nowhere
        enter(HOUR, 1, "call", 1);
        create(DAY, 2, "web");
        enter(DAY, 2, "call", 1);
        work(DAY + HOUR, DAY + 3 * HOUR, 2, "call");
        enter(DAY + 5 * HOUR, 2, "offer", 1);
        enter(2 * DAY, 2, "call", 2); // rework
        work(2 * DAY, 2 * DAY + HOUR, 2, "call");
        enter(2 * DAY + HOUR, 2, "close", 1);
        events.add(new LeadWon(seq(), 3 * DAY, 2, "close", 12_345));
        create(3 * DAY, 3, "social");
        enter(3 * DAY, 3, "close", 1); // skips the stages before
        events.add(new LeadStale(seq(), 4 * DAY, 3, "close"));
        events.add(new LeadFrozen(seq(), 5 * DAY, 3, "close", "budget"));
        events.add(new LeadThawed(seq(), 7 * DAY, 3, "close"));
        enter(7 * DAY, 3, "close", 2);
        events.add(new LeadStale(seq(), 8 * DAY, 3, "close"));
        events.add(new LeadFrozen(seq(), 9 * DAY, 3, "close", "budget"));
        events.add(new LeadLost(seq(), 12 * DAY, 3, "close", "silent"));
        create(12 * DAY, 4, "social");
        enter(12 * DAY, 4, "call", 1);
        events.add(new StageTimedOut(seq(), 13 * DAY, 4, "call"));
        events.add(new LeadLost(seq(), 13 * DAY, 4, "call", "unfit"));
        create(14 * DAY, 5, "social");
        enter(14 * DAY, 5, "call", 1);
        events.add(new LeadFrozen(seq(), 15 * DAY, 5, "call", "budget"));
        create(16 * DAY, 6, "web");
        enter(16 * DAY, 6, "call", 1);
        events.add(new LeadWon(seq(), 17 * DAY, 1, "call", 999)); // the unmeasured one
        complete();
    }

    private static ReplicationFold folded(List<LeadEvent> events) {
        ReplicationFold fold = ReplicationFold.empty();
        events.forEach(event -> assertThat(fold.fold(event)).isTrue());
        return fold;
    }

    @Test
    void everyFigureIsAsCountedByHand() {
        // Given
        story();

        // When
        ReplicationFold fold = folded(events);
        ReplicationStatistics s = fold.statistics();

        // Then
        assertThat(fold.isComplete()).isTrue();
        SourceStatistics web = s.sources[0];
        SourceStatistics social = s.sources[1];
        assertThat(List.of(web.leads, web.won, web.lost, web.frozen, web.open()))
                .isEqualTo(List.of(2L, 1L, 0L, 0L, 1L));
        assertThat(List.of(social.leads, social.won, social.lost, social.frozen, social.open()))
                .isEqualTo(List.of(3L, 0L, 2L, 1L, 0L));
        assertThat(web.revenue).isEqualTo(12_345);
        assertThat(web.timeToWin.sumMs()).isEqualTo(2 * DAY);
        assertThat(s.stages[CALL].any).containsExactly(2, 2);
        assertThat(s.stages[OFFER].any).containsExactly(1, 0);
        assertThat(s.stages[CLOSE].any).containsExactly(1, 1);
        assertThat(s.stages[CALL].ordered).containsExactly(2, 2);
        assertThat(s.stages[OFFER].ordered).containsExactly(1, 0);
        assertThat(s.stages[CLOSE].ordered).containsExactly(1, 0);
        assertThat(s.stages[CALL].open).containsExactly(1, 0);
        assertThat(s.stages[CALL].visits).isEqualTo(5);
        assertThat(s.stages[CLOSE].visits).isEqualTo(3);
        assertThat(s.stages[CLOSE].stale).isEqualTo(1);
        assertThat(s.frozen[CLOSE][0].episodes).isEqualTo(2);
        assertThat(s.frozen[CLOSE][0].returned).isEqualTo(1);
        assertThat(s.frozen[CLOSE][0].now).isZero();
        assertThat(s.frozen[CALL][0].now).isEqualTo(1);
        assertThat(s.lost[CLOSE][1].now).isEqualTo(1);
        assertThat(s.lost[CALL][0].now).isEqualTo(1);
        assertThat(s.roles.getFirst().busyMs()).isEqualTo(50);
    }

    @Test
    void timesAreOfVisitsThatAreOver() {
        // Given
        story();

        // When
        ReplicationStatistics s = folded(events).statistics();

        // Then
        StageStatistics call = s.stages[CALL];
        assertThat(call.waiting.sumMs()).isEqualTo(HOUR);
        assertThat(call.working.sumMs()).isEqualTo(3 * HOUR);
        // 5 h and 1 h of lead 2, a day each of leads 4 and 5; lead 6 is still there
        assertThat(call.inStage.count()).isEqualTo(4);
        assertThat(call.inStage.sumMs()).isEqualTo(6 * HOUR + 2 * DAY);
        // lead 2 waited 2 h and 0 h after work, lead 5 a day without work; lead 4 was cut off
        assertThat(call.lag.count()).isEqualTo(3);
        assertThat(call.lag.sumMs()).isEqualTo(2 * HOUR + DAY);
        // ended leads only: 2 and 4
        assertThat(call.cumulative.count()).isEqualTo(2);
        assertThat(call.cumulative.sumMs()).isEqualTo(6 * HOUR + DAY);
        assertThat(s.stages[OFFER].lag.sumMs()).isEqualTo(19 * HOUR);
    }

    @Test
    void daysAddUpToWhatIsThereInTheEnd() {
        // Given
        story();

        // When
        ReplicationStatistics s = folded(events).statistics();

        // Then
        assertThat(s.firstDay()).isEqualTo("1970-01-02");
        assertThat(s.days).hasSize(29);
        for (int source = 0; source < 2; source++) {
            long open = 0;
            long frozen = 0;
            for (DayStatistics day : s.days) {
                long freezes =
                        (long) day.frozen[source]
                                - day.thawed[source]
                                - day.lostWhileFrozen[source];
                frozen += freezes;
                open += (long) day.created[source] - day.won[source] - day.lost[source] - freezes;
            }
            assertThat(open).isEqualTo(s.sources[source].open());
            assertThat(frozen).isEqualTo(s.sources[source].frozen);
        }
        assertThat(s.days.get(2).revenue).containsExactly(12_345, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void doublesAndRestartsAnywhereGiveTheSameBytes(long seed) {
        // Given
        story();
        SplittableRandom random = new SplittableRandom(seed);
        byte[] expected = folded(events).toBytes();

        // When
        ReplicationFold fold = ReplicationFold.empty();
        while (fold.nextSequence() < events.size()) {
            int next = (int) fold.nextSequence();
            int from = random.nextInt(next + 1);
            int to = random.nextInt(from, events.size()) + 1;
            for (LeadEvent event : events.subList(from, to)) {
                fold.fold(event);
            }
            fold = ReplicationFold.fromBytes(fold.toBytes());
        }

        // Then
        assertThat(fold.toBytes()).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void whatContradictsItselfIsRefusedAndChangesNothing() {
        // Given
        start(0);
        create(0, 1, "web");
        enter(0, 1, "call", 1);
        ReplicationFold fold = folded(events);
        byte[] before = fold.toBytes();

        // When / Then
        refused(fold, events.getFirst() instanceof ReplicationStarted s ? again(s) : null, "first");
        refused(fold, new WorkFinished(3, 1, 1, "call", "rep"), "not started");
        refused(fold, new LeadThawed(3, 1, 1, "call"), "not frozen");
        refused(fold, new StageEntered(3, 1, 1, "nowhere", 1), "\"nowhere\"");
        refused(fold, new LeadLost(3, 1, 1, "call", "nothing"), "\"nothing\"");
        refused(fold, new ReplicationCompleted(3, 1, 9, List.of()), "counts 9, not 4");
        assertThat(fold.toBytes()).isEqualTo(before);
        assertThatThrownBy(() -> fold.fold(new LeadStale(7, 1, 1, "call")))
                .isInstanceOf(SequenceGapException.class);
        assertThatThrownBy(() -> ReplicationFold.empty().fold(new LeadStale(0, 1, 1, "call")))
                .isInstanceOf(UnfoldableEventException.class);
    }

    private static ReplicationStarted again(ReplicationStarted s) {
        return new ReplicationStarted(
                3,
                s.at(),
                s.engine(),
                s.process(),
                s.seed(),
                s.replication(),
                s.timeZone(),
                s.currency(),
                s.measuredFrom(),
                s.arrivalsEnd(),
                s.end(),
                s.sources(),
                s.stages(),
                s.funnel(),
                s.roles(),
                s.lostReasons(),
                s.frozenReasons());
    }

    private static void refused(ReplicationFold fold, LeadEvent event, String why) {
        assertThatThrownBy(() -> fold.fold(event))
                .isInstanceOf(UnfoldableEventException.class)
                .hasMessageContaining(why);
    }
}
