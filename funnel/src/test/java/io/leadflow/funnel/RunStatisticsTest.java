package io.leadflow.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.testbed.lead.Events;
import io.leadflow.testbed.lead.RandomEvents;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run that is put together replication by replication, and what its days are packed into. */
class RunStatisticsTest {
    private static ReplicationStatistics complete(int number) {
        return ReplicationFold.of(RandomEvents.of(number, 20, 200).numbered(number)).statistics();
    }

    private static ReplicationStatistics begun(int number) {
        Events all = RandomEvents.of(number, 20, 200);
        ReplicationFold fold = ReplicationFold.empty();
        all.all.subList(0, all.all.size() / 2).forEach(fold::fold);
        return fold.statistics();
    }

    @Test
    void whatComesInPartsIsTheSameAsAtOnce() {
        // Given
        RunStatistics atOnce = new RunStatistics();
        List.of(complete(0), complete(1), complete(2), complete(3)).forEach(atOnce::add);

        // When: what has only begun comes again with the next part
        RunStatistics first = new RunStatistics().and(List.of(begun(0), complete(1), begun(3)));
        RunStatistics inParts = first.and(List.of(complete(0), complete(2), complete(3)));

        // Then
        assertThat(inParts.begun()).isEqualTo(4);
        assertThat(inParts.complete()).extracting(r -> r.start.replication()).isSorted();
        assertThat(told(inParts)).isEqualTo(told(atOnce));
        assertThat(first.begun()).isEqualTo(3);
        assertThat(first.complete()).hasSize(1);
        assertThat(first.daysToWin().count()).isLessThan(inParts.daysToWin().count());
    }

    private static List<Object> told(RunStatistics run) {
        return List.of(
                run.estimate(r -> r.sources[0].won),
                run.level(r -> r.typicalTimeToWin.medianDays()),
                run.daysToWin(),
                run.pipelineDaysToWin(),
                run.durations(0, s -> s.inStage, 1),
                run.durations(1, s -> s.working, 1),
                run.durations(2, s -> s.cumulative, 1),
                QuantileSummary.of(run.sketches().timeFrozen(), 1),
                QuantileSummary.of(run.sketches().firstResponse(), 1),
                run.sketches().timeToEnd().meanDays());
    }

    @Test
    void packedDaysSayWhatTheDaysSaid() {
        // Given
        List<DayStatistics> days = complete(7).days;
        ReplicationStatistics packed = complete(7);

        // When
        new RunStatistics().add(packed);

        // Then
        DayFigures figures = packed.dayFigures;
        assertThat(packed.days).isNull();
        assertThat(figures.size()).isEqualTo(days.size());
        assertThat(figures.reopens()).isEqualTo(days.stream().anyMatch(d -> d.reopened != null));
        for (int day = 0; day < days.size(); day++) {
            DayStatistics of = days.get(day);
            for (int source = 0; source < of.won.length; source++) {
                assertThat(on(day, source, figures))
                        .containsExactly(
                                of.created[source],
                                of.won[source],
                                of.lost[source],
                                of.frozen[source],
                                of.thawed[source],
                                of.lostWhileFrozen[source],
                                of.revenue[source],
                                of.reopened == null ? 0 : of.reopened[source]);
            }
        }
    }

    private static long[] on(int day, int source, DayFigures figures) {
        return Arrays.stream(DayFigures.Figure.values())
                .mapToLong(figure -> figures.of(source, figure)[day])
                .toArray();
    }
}
