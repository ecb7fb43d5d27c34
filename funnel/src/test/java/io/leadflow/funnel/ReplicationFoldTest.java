package io.leadflow.funnel;

import static io.leadflow.testbed.lead.Events.DAY;
import static io.leadflow.testbed.lead.Events.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.testbed.lead.Events;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Events#story()}, counted by hand. */
class ReplicationFoldTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int CALL = 0;
    private static final int OFFER = 1;
    private static final int CLOSE = 2;

    private final Events story = Events.story();

    @Test
    void everyFigureIsAsCountedByHand() {
        // When
        ReplicationFold fold = ReplicationFold.of(story.all);
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
        // When
        ReplicationStatistics s = ReplicationFold.of(story.all).statistics();

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
        // When
        ReplicationStatistics s = ReplicationFold.of(story.all).statistics();

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
        SplittableRandom random = new SplittableRandom(seed);
        byte[] expected = ReplicationFold.of(story.all).toBytes();

        // When
        ReplicationFold fold = ReplicationFold.empty();
        while (fold.nextSequence() < story.all.size()) {
            int next = (int) fold.nextSequence();
            int from = random.nextInt(next + 1);
            int to = random.nextInt(from, story.all.size()) + 1;
            for (LeadEvent event : story.all.subList(from, to)) {
                fold.fold(event);
            }
            fold = ReplicationFold.fromBytes(fold.toBytes());
        }

        // Then
        assertThat(fold.toBytes()).as("seed %d", seed).isEqualTo(expected);
    }

    static Stream<String> statesOf(int format) throws IOException {
        try (InputStream states =
                ReplicationFoldTest.class.getResourceAsStream(
                        "folds-format-" + format + ".jsonl")) {
            return new String(states.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    static Stream<String> statesOfFormat1() throws IOException {
        return statesOf(1);
    }

    static Stream<String> statesOfFormat2() throws IOException {
        return statesOf(2);
    }

    @ParameterizedTest
    @MethodSource("statesOfFormat1")
    void whatFormat1HasWrittenIsGoneOnFrom(String state) throws IOException {
        // Given
        ReplicationFold fold = ReplicationFold.fromBytes(state.getBytes(StandardCharsets.UTF_8));

        // When
        story.all.forEach(fold::fold);

        // Then: what it did not count stays unknown
        JsonNode known = JSON.readTree(ReplicationFold.of(story.all).toBytes());
        for (JsonNode source : known.at("/statistics/sources")) {
            ((ObjectNode) source).remove(List.of("firstResponse", "stale"));
        }
        ((ObjectNode) known.path("statistics")).remove("detail");
        assertThat(JSON.readTree(fold.toBytes())).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("statesOfFormat2")
    void whatFormat2HasWrittenIsGoneOnFrom(String state) throws IOException {
        // Given
        Events rich = Events.rich(2);
        ReplicationFold fold = ReplicationFold.fromBytes(state.getBytes(StandardCharsets.UTF_8));

        // When
        rich.all.forEach(fold::fold);
        fold = ReplicationFold.fromBytes(fold.toBytes());

        // Then: what it did not count stays unknown, of kinds of leads that come later too
        JsonNode known = JSON.readTree(ReplicationFold.of(rich.all).toBytes());
        ((ObjectNode) known.path("statistics")).remove("detail");
        for (String kinds : List.of("any", "ordered")) {
            known.at("/statistics/campaigns").forEach(kind -> ((ObjectNode) kind).remove(kinds));
            known.at("/statistics/attributes/size/categories")
                    .forEach(kind -> ((ObjectNode) kind).remove(kinds));
        }
        assertThat(JSON.readTree(fold.toBytes())).isEqualTo(known);
    }

    @Test
    void aLaterFormatIsRefused() {
        // Given
        byte[] later = "{\"format\": 4}".getBytes(StandardCharsets.UTF_8);

        // When / Then
        assertThatThrownBy(() -> ReplicationFold.fromBytes(later)).hasMessageContaining("format 4");
    }

    @Test
    void whatContradictsItselfIsRefusedAndChangesNothing() {
        // Given
        Events events = new Events();
        events.start(0);
        events.create(0, 1, "web");
        events.enter(0, 1, "call", 1);
        ReplicationFold fold = ReplicationFold.of(events.all);
        byte[] before = fold.toBytes();

        // When / Then
        refused(fold, again((ReplicationStarted) events.all.getFirst()), "first");
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
