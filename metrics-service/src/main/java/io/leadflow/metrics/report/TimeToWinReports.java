package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import java.util.List;

/** How long it takes to win, with the leads that have not ended yet. */
public final class TimeToWinReports {
    private TimeToWinReports() {}

    /**
     * The ends of leads by age. Leads open or frozen at the end of a replication are censored: they
     * count among those in progress up to their age then. Shares won and lost are cumulative
     * incidences by Aalen and Johansen, the share in progress is Kaplan and Meier's; the three add
     * up to 1. Leads of the pipeline are left out. Estimates are over the replications, {@code
     * pooled} is of all their leads together.
     *
     * @param all of all leads; absent where nothing tells
     * @param sources of the leads of each source
     * @param ages at whole days of age, at most about 100 of them, of all leads
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TimeToWin(
            @JsonUnwrapped Reports.Head head, Ends all, List<Ends> sources, List<Age> ages) {}

    /**
     * How leads end up to the greatest age seen.
     *
     * @param source absent where all are taken together
     * @param leads those observed
     * @param longestDays the greatest age any was seen at: nothing is known of greater ones
     * @param won share won by then
     * @param lost share lost by then
     * @param inProgress share neither won nor lost then
     * @param medianDaysToEnd the age by which half of the leads have ended either way
     * @param meanDays mean age at the win, of the leads won by the greatest age
     * @param p50Days half of these are won by this age; the other quantiles alike
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ends(
            String source,
            LocalizedText name,
            Estimate leads,
            Estimate longestDays,
            Estimate won,
            Estimate lost,
            Estimate inProgress,
            Estimate medianDaysToEnd,
            Estimate meanDays,
            Estimate p10Days,
            Estimate p25Days,
            Estimate p50Days,
            Estimate p75Days,
            Estimate p90Days,
            Estimate p95Days,
            Estimate p99Days) {}

    /** Shares of the leads at an age of whole days; estimates of the replications that saw it. */
    public record Age(int days, Estimate won, Estimate lost, Estimate inProgress) {}
}
