package io.leadflow.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.SourceRef;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.funnel.RunStatistics;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** 26 weeks of 210 visits each, in 30 replications; a fifth of the visits ends by freezing. */
class WarningWriterTest {
    private static final long DAY = 86_400_000;
    private static final int DAYS = 26 * 7;
    private static final int LEADS_A_DAY = 30;
    private static final LocalDate SHIFT = LocalDate.of(1970, 4, 6); // a Monday
    private static final WarningSettings USUAL = new WarningSettings(0.2, 3, 8, null);

    /** Events of a replication, numbered as they come. */
    private static final class Told {
        private final ReplicationFold fold = ReplicationFold.empty();

        void add(LongFunction<LeadEvent> event) {
            fold.fold(event.apply(fold.nextSequence()));
        }
    }

    private static ReplicationFold replication(int number, double shifted) {
        SplittableRandom random = new SplittableRandom(number);
        Told told = new Told();
        told.add(n -> started(n, number));
        for (long lead = 1; lead <= (long) DAYS * LEADS_A_DAY; lead++) {
            long id = lead;
            long day = (lead - 1) / LEADS_A_DAY;
            long at = day * DAY;
            boolean late = !LocalDate.ofEpochDay(day).isBefore(SHIFT);
            boolean freezes = random.nextDouble() < (late ? shifted : 0.2);
            told.add(n -> new LeadCreated(n, at, id, "web", 500));
            told.add(n -> new StageEntered(n, at, id, "call", 1));
            told.add(
                    n ->
                            freezes
                                    ? new LeadFrozen(n, at, id, "call", "budget")
                                    : new LeadLost(n, at, id, "call", "unfit"));
            if (freezes) {
                told.add(n -> new LeadLost(n, at, id, "call", "unfit"));
            }
        }
        told.add(n -> new ReplicationCompleted(n, DAYS * DAY, n + 1, List.of()));
        return told.fold;
    }

    private static LeadEvent started(long n, int replication) {
        return new ReplicationStarted(
                n,
                0,
                "1.0.0",
                "story",
                1,
                replication,
                "UTC",
                "EUR",
                0,
                DAYS * DAY,
                DAYS * DAY,
                List.of(new SourceRef("web", Channel.ORGANIC_SEARCH)),
                List.of("call"),
                List.of("call"),
                List.of(),
                List.of("unfit"),
                List.of("budget"));
    }

    private static FreezeReports.Warning warning(double shifted, WarningSettings settings) {
        RunStatistics statistics = new RunStatistics();
        for (int r = 0; r < 30; r++) {
            statistics.add(replication(r, shifted).statistics());
        }
        RunData data = new RunData(UUID.randomUUID(), null, statistics, 1);
        return new WarningWriter(new Figures(data), settings).warning();
    }

    private static FreezeReports.Chart visits(FreezeReports.Warning warning) {
        return warning.charts().getFirst();
    }

    @Test
    void aShiftIsSeenWithItsDateAndDirection() {
        // When: four standard deviations of a week's share
        FreezeReports.Warning warning = warning(0.31, USUAL);

        // Then
        FreezeReports.Chart chart = visits(warning);
        assertThat(chart.chart()).isEqualTo("visits");
        assertThat(chart.centre().mean()).isBetween(0.19, 0.21);
        assertThat(chart.fires().mean()).isEqualTo(1);
        assertThat(chart.direction()).isEqualTo(FreezeReports.Direction.UP);
        assertThat(chart.firstSignalDate()).isBetween(SHIFT, SHIFT.plusWeeks(2));
        FreezeReports.Week last =
                warning.weeks().stream()
                        .filter(week -> week.chart().equals("visits"))
                        .reduce((before, after) -> after)
                        .orElseThrow();
        assertThat(last.signal()).isTrue();
        assertThat(last.ewma().mean()).isGreaterThan(last.upper().mean());
    }

    @Test
    void withoutAShiftFewReplicationsFire() {
        // When: 17 weeks, of which one in 560 would fire if the centre were known
        FreezeReports.Chart chart = visits(warning(0.2, USUAL));

        // Then
        assertThat(chart.monitoredWeeks()).isEqualTo(17);
        assertThat(chart.fires().mean()).isLessThanOrEqualTo(0.25);
    }

    @Test
    void aSingleReplicationHasAChartOfItsOwn() {
        // When
        FreezeReports.Warning warning = warning(0.31, new WarningSettings(0.2, 3, 8, 7));

        // Then
        assertThat(visits(warning).fires().n()).isEqualTo(1);
        assertThat(warning.weeks().getFirst().baseline()).isTrue();
        assertThat(warning.weeks().getFirst().observed().n()).isEqualTo(1);
    }

    @Test
    void aRunShorterThanTheBaselineGivesNoSignal() {
        // When
        FreezeReports.Chart chart = visits(warning(0.31, new WarningSettings(0.2, 3, 100, null)));

        // Then
        assertThat(chart.monitoredWeeks()).isZero();
        assertThat(chart.fires()).isNull();
        assertThat(chart.firstSignalDate()).isNull();
    }
}
