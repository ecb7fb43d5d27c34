package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import java.time.LocalDate;
import java.util.List;

/** How freezing changes over time; leads of the pipeline are among those frozen. */
public final class FreezeReports {
    private FreezeReports() {}

    /** By date, then by reason, stage or source. */
    public record Series(@JsonUnwrapped Reports.Head head, List<Freezes> intervals) {}

    /**
     * Freezes in an interval.
     *
     * @param date the day, or the first one of the week (Monday) or month
     * @param days days of it that are measured
     * @param reason absent where not grouped by it, as are {@code stage} and {@code source}
     * @param frozenAtEnd frozen at the end of the interval
     * @param inProgressAtEnd neither won nor lost then, frozen or not: of the source or stage,
     *     where grouped by it, else all. In progress in a stage are those in it and those frozen in
     *     it
     * @param shareAtEnd frozenAtEnd ÷ inProgressAtEnd; by reason these add up to the whole share
     * @param episodes how often leads froze
     * @param thawed how often frozen ones came back
     * @param lost how many were lost while frozen
     * @param thawRate thawed ÷ (thawed + lost) of the freezes that ended in the interval
     * @param valueAtEnd value of those frozen at the end; absent by source where a replication was
     *     folded before it was known by source
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Freezes(
            LocalDate date,
            int days,
            String reason,
            String stage,
            String source,
            LocalizedText name,
            Estimate frozenAtEnd,
            Estimate inProgressAtEnd,
            Estimate shareAtEnd,
            Estimate episodes,
            Estimate thawed,
            Estimate lost,
            Estimate thawRate,
            Estimate valueAtEnd) {}

    /**
     * Two EWMA control charts of weekly shares: {@code visits}, the visits that ended in the week
     * by freezing ÷ all that ended; {@code stock}, the leads frozen ÷ those in progress at the
     * week's end. Each replication has charts of its own, whose centre is the share over its
     * baseline weeks. A signal says that the share has moved by more than chance explains. Shares
     * of stock depend on those of the week before; their limits are widened by the spread of the
     * baseline, and still a false signal is likelier there than on the chart of visits.
     *
     * @param lambda weight of the newest week
     * @param width of the limits, in standard deviations
     * @param baselineWeeks whole weeks that the centre is taken from
     */
    public record Warning(
            @JsonUnwrapped Reports.Head head,
            double lambda,
            double width,
            int baselineWeeks,
            List<Chart> charts,
            List<Week> weeks) {}

    /**
     * What a chart says in all.
     *
     * @param chart visits or stock
     * @param monitoredWeeks whole weeks after the baseline
     * @param centre share over the baseline
     * @param dispersion how much wider the baseline's shares spread than independent decisions do
     * @param fires share of the replications whose chart gives a signal in any week
     * @param firstSignalDate the median, over those that do, of the first signal's week; absent
     *     where none does. The signal is known when that week is over
     * @param direction of most first signals: UP or DOWN
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Chart(
            String chart,
            int monitoredWeeks,
            Estimate centre,
            Estimate dispersion,
            Estimate fires,
            LocalDate firstSignalDate,
            Direction direction) {}

    /** Where a share has moved. */
    public enum Direction {
        UP,
        DOWN
    }

    /**
     * A week on a chart: means over the replications.
     *
     * @param date its Monday
     * @param baseline whether it is one of those the centre is taken from; these have no limits
     * @param observed the week's share
     * @param ewma the moving average
     * @param signalling share of the replications whose average is beyond a limit in this week
     * @param fired share of the replications that have given a signal by the week's end
     * @param signal whether at least half of the replications have
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Week(
            String chart,
            LocalDate date,
            boolean baseline,
            Estimate observed,
            Estimate ewma,
            Estimate lower,
            Estimate upper,
            Estimate signalling,
            Estimate fired,
            boolean signal) {}
}
