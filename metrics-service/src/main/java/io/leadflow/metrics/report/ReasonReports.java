package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.QuantileSummary;
import java.util.List;

/** Why leads are frozen or lost; those of the pipeline are among them. */
public final class ReasonReports {
    private ReasonReports() {}

    /** Leads that are frozen at the end, and how freezes go. */
    public record Frozen(
            @JsonUnwrapped Reports.Head head,
            Estimate frozen,
            Estimate share,
            List<Freeze> byReason,
            List<Freeze> byStage,
            List<Freeze> byReasonAndStage) {}

    /**
     * Freezes.
     *
     * @param frozen frozen at the end
     * @param episodes how often leads froze
     * @param thawRate returns ÷ episodes
     * @param value of those frozen at the end; absent where not known
     * @param timeFrozenDays from freezing to thawing or loss, by reason alone; those frozen at the
     *     end are censored
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Freeze(
            String reason,
            String stage,
            LocalizedText reasonName,
            LocalizedText stageName,
            Estimate frozen,
            Estimate episodes,
            Estimate thawed,
            Estimate thawRate,
            Estimate value,
            QuantileSummary timeFrozenDays) {}

    /**
     * Leads that are lost at the end.
     *
     * @param reopened how often lost leads came back; absent where none did
     */
    public record Lost(
            @JsonUnwrapped Reports.Head head,
            Estimate lost,
            @JsonInclude(JsonInclude.Include.NON_NULL) Estimate reopened,
            List<Loss> byReason,
            List<Loss> byStage,
            List<Loss> byReasonAndStage) {}

    /**
     * Losses.
     *
     * @param lost lost at the end
     * @param share of all losses
     * @param reopened how often leads lost so came back; absent where no lead of the run did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Loss(
            String reason,
            String stage,
            LocalizedText reasonName,
            LocalizedText stageName,
            Estimate lost,
            Estimate share,
            Estimate reopened) {}
}
