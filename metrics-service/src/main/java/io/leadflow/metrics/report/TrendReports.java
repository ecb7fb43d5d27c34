package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import java.time.LocalDate;
import java.util.List;

/** How sources and stages change over time. */
public final class TrendReports {
    private TrendReports() {}

    /** By date, then by source or channel. */
    public record Sources(@JsonUnwrapped Reports.Head head, List<SourceInterval> intervals) {}

    /**
     * A source, or a channel, in an interval.
     *
     * @param date the day, or the first one of the week (Monday) or month
     * @param days days of it that are measured
     * @param share created ÷ all leads created in the interval
     * @param won wins of the interval, whenever their leads were created; the pipeline's too
     * @param revenue of these wins
     * @param cohortConversion won by the end ÷ leads created in the interval
     * @param cohortMatured won or lost by the end ÷ leads created in the interval: where it is low,
     *     the conversion will still change
     * @param responses leads first worked on in the interval, without the pipeline's
     * @param firstResponseHours mean time from their creation to that, of calendar time
     * @param cycleDays mean time from creation to the win, of the interval's wins without the
     *     pipeline's
     * @param cohortQualified leads created in the interval that are qualified by the end of the
     *     run, as {@code /sources} has them. Absent while the definition is not known, as are the
     *     figures after it
     * @param cohortWon of these leads, those won by the end
     * @param cohortRevenue what they brought
     * @param cost what the source cost in the interval, by the prices of the definition: of the
     *     leads created in it, and of its days' share of the months. Absent where it never costs
     *     anything, as are the figures after it
     * @param costPerLead cost ÷ created
     * @param costPerQualified cost ÷ cohortQualified
     * @param costPerWonDeal cost ÷ cohortWon
     * @param returnRatio cohortRevenue ÷ cost; like the two before it does not tell of what the
     *     cohort's leads in progress may still become
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceInterval(
            LocalDate date,
            int days,
            String source,
            LocalizedText name,
            Channel channel,
            Estimate created,
            Estimate share,
            Estimate won,
            Estimate revenue,
            Estimate cohortConversion,
            Estimate cohortMatured,
            Estimate responses,
            Estimate firstResponseHours,
            Estimate cycleDays,
            Estimate cohortQualified,
            Estimate cohortWon,
            Estimate cohortRevenue,
            Estimate cost,
            Estimate costPerLead,
            Estimate costPerQualified,
            Estimate costPerWonDeal,
            Estimate returnRatio) {}

    /** By date, then by stage. */
    public record Stages(@JsonUnwrapped Reports.Head head, List<StageInterval> intervals) {}

    /**
     * A stage in an interval; the pipeline's leads are in it. A time counts in the interval in
     * which it ends, so that those under way are censored.
     *
     * @param openAtEnd leads in the stage at the end of the interval, not frozen
     * @param visits visits that ended
     * @param daysPerVisit their mean length
     * @param waits waits that ended
     * @param waitHours their mean length
     * @param works works that ended
     * @param workHours their mean length, nights included, interruptions not
     */
    public record StageInterval(
            LocalDate date,
            int days,
            String stage,
            LocalizedText name,
            Estimate openAtEnd,
            Estimate visits,
            Estimate daysPerVisit,
            Estimate waits,
            Estimate waitHours,
            Estimate works,
            Estimate workHours) {}
}
