package io.leadflow.funnel;

import static io.leadflow.testbed.lead.Events.DAY;
import static io.leadflow.testbed.lead.Events.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.GuardrailBreached;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.PersonUsage;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkInterrupted;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import io.leadflow.testbed.lead.Events;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small stories about what a process need not have, each counted by hand. */
class OptionalPartsFoldTest {
    private static final int CALL = 0;
    private static final int OFFER = 1;
    private static final int CLOSE = 2;
    private static final int UNFIT = 0;
    private static final int SILENT = 1;

    private final Events e = new Events();

    private ReplicationStatistics folded() {
        return ReplicationFold.of(e.all).statistics();
    }

    @Test
    void parallelTasksWaitAndAreWorkedOnEachForItself() {
        // Given
        e.start(0);
        e.create(0, 1, "web");
        e.enter(0, 1, "offer", 1);
        e.startTask("contract", HOUR, 1, "offer", "anna");
        e.startTask("prices", 2 * HOUR, 1, "offer", "boris");
        e.startTask("credit", 3 * HOUR, 1, "offer", "carla");
        e.finishTask("contract", 4 * HOUR, 1, "offer", "anna");
        e.finishTask("prices", 5 * HOUR, 1, "offer", "boris");
        e.finishTask("credit", 6 * HOUR, 1, "offer", "carla");
        e.enter(8 * HOUR, 1, "close", 1);
        e.complete();

        // When
        StageStatistics offer = folded().stages[OFFER];

        // Then
        assertThat(offer.visits).isEqualTo(1);
        assertThat(offer.waiting.count()).isEqualTo(3);
        assertThat(offer.waiting.sumMs()).isEqualTo((1 + 2 + 3) * HOUR);
        assertThat(offer.working.count()).isEqualTo(3);
        assertThat(offer.working.sumMs()).isEqualTo((3 + 3 + 3) * HOUR);
        assertThat(offer.lag.count()).isEqualTo(1);
        assertThat(offer.lag.sumMs()).isEqualTo(2 * HOUR); // from the last finished
        assertThat(offer.inStage.sumMs()).isEqualTo(8 * HOUR);
    }

    @Test
    void workThatTheLeadHasLeftBehindIsFinishedWithoutEffect() {
        // Given: the first task done lets the lead go on; it is won before the other is done
        e.start(0);
        e.create(0, 1, "web");
        e.enter(0, 1, "offer", 1);
        e.startTask("contract", HOUR, 1, "offer", "anna");
        e.startTask("prices", HOUR, 1, "offer", "boris");
        e.finishTask("prices", 2 * HOUR, 1, "offer", "boris");
        e.enter(2 * HOUR, 1, "close", 1);
        e.work(3 * HOUR, 4 * HOUR, 1, "close");
        e.win(5 * HOUR, 1, "close", 100);
        e.finishTask("contract", 9 * HOUR, 1, "offer", "anna");

        // When
        ReplicationFold fold = ReplicationFold.of(e.all);
        ReplicationStatistics s = fold.statistics();

        // Then
        assertThat(s.stages[OFFER].working.sumMs()).isEqualTo(HOUR + 8 * HOUR);
        assertThat(s.stages[OFFER].lag.sumMs()).isZero();
        assertThat(s.stages[CLOSE].lag.sumMs()).isEqualTo(HOUR);
        assertThat(s.stages[OFFER].cumulative.sumMs()).isEqualTo(2 * HOUR);
        assertThat(s.sources[0].won).isEqualTo(1);
        assertThat(new String(fold.toBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .endsWith("\"leads\":{}}"); // nothing is kept of a lead that is done
    }

    @Test
    void workLeftBehindMayBeInterruptedAndGoOnWhenTheLeadIsElsewhere() {
        // Given: twice in the stage; of the first visit's contract, some is left to do
        e.start(0);
        e.create(0, 1, "web");
        e.enter(0, 1, "offer", 1);
        e.startTask("contract", HOUR, 1, "offer", "anna");
        e.startTask("prices", HOUR, 1, "offer", "boris");
        e.finishTask("prices", 2 * HOUR, 1, "offer", "boris");
        e.enter(2 * HOUR, 1, "offer", 2);
        e.add(n -> new WorkInterrupted(n, 3 * HOUR, 1, "offer", "rep", "contract", "anna"));
        e.startTask("prices", 3 * HOUR, 1, "offer", "boris");
        e.finishTask("prices", 4 * HOUR, 1, "offer", "boris");
        e.enter(4 * HOUR, 1, "close", 1);
        e.startTask("contract", 6 * HOUR, 1, "offer", "carla");
        e.win(7 * HOUR, 1, "close", 100);
        e.finishTask("contract", 8 * HOUR, 1, "offer", "carla");

        // When
        ReplicationStatistics s = folded();

        // Then
        assertThat(s.stages[OFFER].working.count()).isEqualTo(3);
        assertThat(s.stages[OFFER].working.sumMs()).isEqualTo((1 + 1 + 4) * HOUR);
        assertThat(s.stages[OFFER].waiting.count()).isEqualTo(4);
        assertThat(s.stages[OFFER].waiting.sumMs()).isEqualTo((1 + 1 + 1 + 3) * HOUR);
        assertThat(s.stages[CLOSE].lag.sumMs()).isEqualTo(3 * HOUR);
    }

    @Test
    void interruptionsAreWaitsAndWorkIsTheSumOfItsPieces() {
        // Given
        e.start(0);
        e.create(0, 1, "web");
        e.enter(0, 1, "call", 1);
        e.add(n -> new WorkStarted(n, HOUR, 1, "call", "rep"));
        e.add(n -> new WorkInterrupted(n, 3 * HOUR, 1, "call", "rep", null, null));
        e.add(n -> new WorkStarted(n, 8 * HOUR, 1, "call", "rep"));
        e.add(n -> new WorkInterrupted(n, 9 * HOUR, 1, "call", "rep", null, null));
        e.add(n -> new WorkStarted(n, 10 * HOUR, 1, "call", "rep"));
        e.add(n -> new WorkFinished(n, 14 * HOUR, 1, "call", "rep"));
        e.win(15 * HOUR, 1, "call", 100);

        // When
        StageStatistics call = folded().stages[CALL];

        // Then
        assertThat(call.waiting.count()).isEqualTo(3);
        assertThat(call.waiting.sumMs()).isEqualTo((1 + 5 + 1) * HOUR);
        assertThat(call.working.count()).isEqualTo(1);
        assertThat(call.working.sumMs()).isEqualTo((2 + 1 + 4) * HOUR);
        assertThat(call.lag.sumMs()).isEqualTo(HOUR);
    }

    @Test
    void interruptedWorkEndsWithTheVisit() {
        // Given: its time limit sends the lead away while it waits to be worked on again
        e.start(0);
        e.create(0, 1, "web");
        e.enter(0, 1, "call", 1);
        e.add(n -> new WorkStarted(n, HOUR, 1, "call", "rep"));
        e.add(n -> new WorkInterrupted(n, 2 * HOUR, 1, "call", "rep", null, null));
        e.enter(4 * HOUR, 1, "call", 2);
        e.work(6 * HOUR, 7 * HOUR, 1, "call");

        // When
        StageStatistics call = folded().stages[CALL];

        // Then
        assertThat(call.waiting.sumMs()).isEqualTo(HOUR + 2 * HOUR);
        assertThat(call.working.sumMs()).isEqualTo(HOUR);
    }

    @Test
    void aLossIsTakenBackWhenTheLeadIsReopened() {
        // Given
        e.start(0);
        e.create(0, 1, "web");
        e.enter(0, 1, "call", 1);
        e.add(n -> new LeadLost(n, DAY, 1, "call", "silent", true));
        e.add(n -> new LeadReopened(n, 3 * DAY, 1, "offer"));
        e.enter(3 * DAY, 1, "offer", 1);
        e.win(4 * DAY, 1, "offer", 700);
        e.create(4 * DAY, 2, "web");
        e.enter(4 * DAY, 2, "call", 1);
        e.add(n -> new LeadFrozen(n, 5 * DAY, 2, "call", "budget"));
        e.add(n -> new LeadLost(n, 6 * DAY, 2, "call", "silent", true)); // never reopened in time
        e.create(6 * DAY, 3, "web");
        e.enter(6 * DAY, 3, "call", 1);
        e.add(n -> new LeadLost(n, 7 * DAY, 3, "call", "unfit", true));
        e.add(n -> new LeadReopened(n, 8 * DAY, 3, "call"));
        e.enter(8 * DAY, 3, "call", 2);
        e.lose(9 * DAY, 3, "call", "unfit");
        e.complete();

        // When
        ReplicationStatistics s = folded();

        // Then
        SourceStatistics web = s.sources[0];
        assertThat(List.of(web.leads, web.won, web.lost, web.frozen, web.open()))
                .isEqualTo(List.of(3L, 1L, 2L, 0L, 0L));
        ReasonStatistics silent = s.lost[CALL][SILENT];
        assertThat(List.of(silent.now, silent.episodes, silent.returned))
                .isEqualTo(List.of(1L, 2L, 1L));
        ReasonStatistics unfit = s.lost[CALL][UNFIT];
        assertThat(List.of(unfit.now, unfit.episodes, unfit.returned))
                .isEqualTo(List.of(1L, 2L, 1L));
        assertThat(s.days.get(3).reopened).containsExactly(1, 0);
        assertThat(s.days.get(8).reopened).containsExactly(1, 0);
        assertThat(s.days.get(4).reopened).isNull();
        // cumulative once a lead: 1 and 2 one day each, 3 two; the time it was lost is in no stage
        assertThat(s.stages[CALL].cumulative.count()).isEqualTo(3);
        assertThat(s.stages[CALL].cumulative.sumMs()).isEqualTo(4 * DAY);
        assertThat(web.timeToWin.sumMs()).isEqualTo(4 * DAY);
        assertThat(openAtTheEnd(s, 0, 0)).isEqualTo(web.open());
    }

    /** What the days say: the stock at the start, moved on. */
    private static long openAtTheEnd(ReplicationStatistics s, int source, long atStart) {
        long open = atStart;
        for (DayStatistics day : s.days) {
            open += (long) day.created[source] - day.won[source] - day.lost[source];
            open += day.thawed[source] + day.lostWhileFrozen[source] - day.frozen[source];
            open += day.reopened == null ? 0 : day.reopened[source];
        }
        return open;
    }

    @Test
    void leadsOpenAtTheStartHaveFiguresOfTheirOwn() {
        // Given
        e.start(0);
        e.pipeline(1, "web", 10 * DAY);
        e.enterEarlier(1, "call", 4 * DAY);
        e.pipeline(2, "web", 3 * DAY);
        e.enterEarlier(2, "offer", DAY);
        e.pipeline(3, "social", 0);
        e.enterEarlier(3, "close", 0);
        e.create(HOUR, 4, "web");
        e.enter(HOUR, 4, "call", 1);
        e.work(6 * HOUR, 7 * HOUR, 1, "call");
        e.enter(DAY, 1, "offer", 1);
        e.win(2 * DAY, 1, "offer", 900);
        e.lose(2 * DAY, 2, "offer", "unfit");
        e.add(n -> new LeadFrozen(n, 3 * DAY, 3, "close", "budget"));
        e.add(n -> new LeadThawed(n, 4 * DAY, 3, "close"));
        e.enter(4 * DAY, 3, "close", 2);
        e.complete();

        // When
        ReplicationStatistics s = folded();

        // Then
        SourceStatistics web = s.pipeline[0];
        SourceStatistics social = s.pipeline[1];
        assertThat(List.of(web.leads, web.won, web.lost, web.frozen, web.open(), web.revenue))
                .isEqualTo(List.of(2L, 1L, 1L, 0L, 0L, 900L));
        assertThat(List.of(social.leads, social.frozen, social.open()))
                .isEqualTo(List.of(1L, 0L, 1L));
        assertThat(web.timeToWin.sumMs()).isEqualTo(12 * DAY);
        assertThat(List.of(s.sources[0].leads, s.sources[0].won, s.sources[1].leads))
                .isEqualTo(List.of(1L, 0L, 0L));
        StageStatistics call = s.stages[CALL];
        assertThat(call.any).containsExactly(1, 0);
        assertThat(call.ordered).containsExactly(1, 0);
        assertThat(call.pipeline).isEqualTo(1);
        assertThat(call.visits).isEqualTo(2);
        assertThat(call.inStage.sumMs()).isEqualTo(5 * DAY);
        assertThat(call.waiting.sumMs()).isEqualTo(6 * HOUR);
        assertThat(s.stages[OFFER].any).containsExactly(0, 0);
        assertThat(s.stages[OFFER].inStage.sumMs()).isEqualTo(DAY + 3 * DAY);
        assertThat(s.stages[CLOSE].open).containsExactly(0, 1);
        assertThat(s.lost[OFFER][UNFIT].now).isEqualTo(1);
        assertThat(s.days.get(0).created).containsExactly(1, 0);
        assertThat(s.days.get(2).won).containsExactly(1, 0);
        assertThat(s.days.get(2).revenue).containsExactly(900, 0);
        assertThat(s.days.get(3).frozen).containsExactly(0, 1);
        assertThat(openAtTheEnd(s, 0, web.leads)).isEqualTo(web.open() + s.sources[0].open());
        assertThat(openAtTheEnd(s, 1, social.leads)).isEqualTo(1);
    }

    @Test
    void guardrailsCountBreachesAndLeadsOnce() {
        // Given
        e.start(DAY, null, List.of("fast", "few-visits"));
        e.create(0, 9, "web"); // before measuring
        e.add(n -> new GuardrailBreached(n, HOUR, 9, "fast", "call"));
        e.create(DAY, 1, "web");
        e.enter(DAY, 1, "call", 1);
        e.add(n -> new GuardrailBreached(n, 2 * DAY, 1, "few-visits", "call"));
        e.add(n -> new GuardrailBreached(n, 3 * DAY, 1, "few-visits", "call"));
        e.enter(3 * DAY, 1, "offer", 1);
        e.add(n -> new GuardrailBreached(n, 3 * DAY, 1, "few-visits", "offer"));
        e.create(3 * DAY, 2, "web");
        e.add(n -> new LeadLost(n, 3 * DAY, 2, "call", "silent", true));
        e.add(n -> new GuardrailBreached(n, 4 * DAY, 2, "few-visits", "call"));
        e.complete();

        // When
        ReplicationStatistics s = folded();

        // Then
        assertThat(s.guardrails[0].total()).isZero();
        assertThat(s.guardrails[0].firstAt).isNull();
        GuardrailStatistics visits = s.guardrails[1];
        assertThat(visits.breaches).containsExactly(3, 1, 0);
        assertThat(visits.leads).isEqualTo(2);
        assertThat(visits.leadsByStage).containsExactly(2, 1, 0);
        assertThat(visits.firstAt).isEqualTo(2 * DAY);
        assertThat(s.days.get(0).breached).isNull();
        assertThat(s.days.get(1).breached).containsExactly(0, 1);
        assertThat(s.days.get(2).breached).containsExactly(0, 2);
    }

    @Test
    void leadsCountByCampaignAndByAttribute() {
        // Given
        e.start(0);
        e.create(0, 1, "web", "spring", Map.of("size", "small", "score", 0.25));
        e.create(0, 2, "web", "spring", Map.of("size", "big", "score", 2));
        e.create(0, 3, "social", "spring", Map.of("size", "small", "score", 4));
        e.create(0, 4, "social", null, Map.of("size", "small", "score", 8));
        e.win(DAY, 1, "call", 300);
        e.lose(DAY, 2, "call", "unfit");
        e.add(n -> new LeadLost(n, DAY, 3, "call", "silent", true));
        e.add(n -> new LeadLost(n, DAY, 4, "call", "silent", true));
        e.add(n -> new LeadReopened(n, 2 * DAY, 4, "call"));
        e.complete();

        // When
        ReplicationStatistics s = folded();

        // Then
        OutcomeCounts web = s.campaigns.get("0/spring");
        assertThat(List.of(web.leads, web.won, web.lost, web.revenue))
                .isEqualTo(List.of(2L, 1L, 1L, 300L));
        assertThat(s.campaigns.get("1/spring").leads).isEqualTo(1);
        assertThat(s.campaigns).hasSize(2);
        OutcomeCounts small = s.attributes.get("size").categories.get("small");
        assertThat(List.of(small.leads, small.won, small.lost, small.revenue))
                .isEqualTo(List.of(3L, 1L, 1L, 300L));
        NumberStatistics score = s.attributes.get("score").number;
        assertThat(score.all.count).isEqualTo(4);
        assertThat(score.all.sum).isEqualTo(14.25);
        assertThat(score.won.sum).isEqualTo(0.25);
        assertThat(score.lost.count).isEqualTo(2);
        assertThat(score.lost.sum).isEqualTo(2 + 4);
    }

    private void everything() {
        e.start(0, List.of("anna"), List.of("fast"));
        e.pipeline(1, "web", 10 * DAY);
        e.enterEarlier(1, "call", 4 * DAY);
        e.create(HOUR, 2, "web", "spring", Map.of("size", "маленький", "score", 0.1));
        e.enter(HOUR, 2, "offer", 1);
        e.startTask("contract", 2 * HOUR, 2, "offer", "anna");
        e.startTask("prices", 2 * HOUR, 2, "offer", "boris");
        e.add(n -> new GuardrailBreached(n, 2 * HOUR, 2, "fast", "offer"));
        e.add(n -> new WorkInterrupted(n, 3 * HOUR, 2, "offer", "rep", "prices", "boris"));
        e.startTask("prices", 5 * HOUR, 2, "offer", "boris");
        e.finishTask("prices", 6 * HOUR, 2, "offer", "boris");
        e.add(n -> new LeadLost(n, 6 * HOUR, 2, "offer", "silent", true));
        e.add(n -> new LeadReopened(n, 3 * DAY, 2, "call"));
        e.enter(3 * DAY, 2, "call", 1);
        e.add(n -> new GuardrailBreached(n, 3 * DAY, 2, "fast", "call"));
        e.win(4 * DAY, 2, "call", 500);
        e.finishTask("contract", 5 * DAY, 2, "offer", "anna");
        e.work(5 * DAY, 6 * DAY, 1, "call");
        e.win(7 * DAY, 1, "call", 50);
        e.add(
                n ->
                        new ReplicationCompleted(
                                n,
                                30 * DAY,
                                n + 1,
                                List.of(),
                                List.of(new PersonUsage("anna", 9, 8, 7, null)),
                                List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void restartsAnywhereGiveTheSameBytes(long seed) {
        // Given
        everything();
        SplittableRandom random = new SplittableRandom(seed);
        byte[] expected = ReplicationFold.of(e.all).toBytes();

        // When
        ReplicationFold fold = ReplicationFold.empty();
        for (LeadEvent event : e.all) {
            fold.fold(event);
            if (random.nextBoolean()) {
                fold = ReplicationFold.fromBytes(fold.toBytes());
            }
        }

        // Then
        assertThat(fold.toBytes()).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void whatContradictsItselfIsRefusedAndChangesNothing() {
        // Given
        e.start(0, null, List.of("fast"));
        e.create(0, 1, "web");
        e.enter(0, 1, "call", 1);
        e.add(n -> new WorkStarted(n, HOUR, 1, "call", "rep"));
        ReplicationFold fold = ReplicationFold.of(e.all);
        byte[] before = fold.toBytes();

        // When / Then
        long n = e.all.size();
        refused(fold, new LeadReopened(n, 2, 1, "call"), "not lost");
        refused(fold, new WorkInterrupted(n, 2, 1, "offer", "rep", null, null), "not started");
        refused(fold, new WorkFinished(n, 2, 1, "call", "rep", "prices", null), "not started");
        refused(fold, new GuardrailBreached(n, 2, 1, "slow", "call"), "\"slow\"");
        refused(
                fold,
                new LeadEvent.LeadCreated(
                        n, 2, 2, "web", 5, null, null, Map.of("size", List.of("small"))),
                "\"size\"");
        refused(
                fold,
                new ReplicationCompleted(
                        n,
                        2,
                        n + 1,
                        List.of(),
                        List.of(new PersonUsage("boris", 9, 8, 7, null)),
                        null),
                "people");
        assertThat(fold.toBytes()).isEqualTo(before);
    }

    private static void refused(ReplicationFold fold, LeadEvent event, String why) {
        assertThatThrownBy(() -> fold.fold(event))
                .isInstanceOf(UnfoldableEventException.class)
                .hasMessageContaining(why);
    }
}
