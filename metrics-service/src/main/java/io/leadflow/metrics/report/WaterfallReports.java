package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import java.time.LocalDate;
import java.util.List;

/** What the pipeline is worth, and what moves it; amounts are in units of the currency. */
public final class WaterfallReports {
    private WaterfallReports() {}

    /**
     * How the pipeline gets from one date's beginning to another's end. The pipeline's leads at the
     * start of the run are open at the start.
     *
     * @param from first day
     * @param to last day
     * @param balanced whether in every replication the steps lead from the start to an end that was
     *     counted on its own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Waterfall(
            @JsonUnwrapped Reports.Head head,
            LocalDate from,
            LocalDate to,
            boolean balanced,
            List<Step> steps) {}

    /**
     * A step: leads moved, their value, and what that adds to the leads in progress and to those
     * frozen. The first step adds what is there at the start; adding up the others gives what the
     * last step tells to be there at the end.
     *
     * @param step open-at-start, new, reopened, advanced (to a later stage of the funnel than the
     *     lead's last one), regressed (to an earlier one), frozen, thawed, won, lost,
     *     lost-while-frozen, revalued (the won value less the value at creation: what going back
     *     has cost), open-at-end
     */
    public record Step(
            String step,
            Estimate leads,
            Estimate value,
            Estimate inProgressLeads,
            Estimate inProgressValue,
            Estimate frozenLeads,
            Estimate frozenValue) {}

    /**
     * The pipeline at the end.
     *
     * @param openValue of leads neither won, lost nor frozen
     * @param weightedValue sum over the stages
     * @param frozenValue of frozen leads; not in the figures before
     * @param betweenStagesValue of open leads that are in no stage, such as those waiting before a
     *     full one; not weighted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weighted(
            @JsonUnwrapped Reports.Head head,
            Estimate openValue,
            Estimate weightedValue,
            Estimate frozenValue,
            Estimate betweenStagesValue,
            List<StageValue> stages) {}

    /**
     * Leads in a stage at the end.
     *
     * @param winProbability won ÷ (won + lost) of the leads that have been in the stage; those that
     *     have not ended are censored
     * @param weightedValue openValue × the pooled winProbability; absent where none has ended
     * @param frozenValue of the leads frozen in the stage
     * @param stale leads that grew older there than the stage's stale threshold
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StageValue(
            String id,
            LocalizedText name,
            Estimate open,
            Estimate openValue,
            Estimate winProbability,
            Estimate weightedValue,
            Estimate frozenValue,
            Estimate stale) {}
}
