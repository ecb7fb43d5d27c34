package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.QuantileSummary;
import java.util.List;

/** The funnel, and how leads end. */
public final class FunnelReports {
    private FunnelReports() {}

    /**
     * The funnel of the leads that the sources bring.
     *
     * @param pipeline leads that were open at the start; not in the figures before. Absent where
     *     there were none
     */
    public record Funnel(
            @JsonUnwrapped Reports.Head head,
            Outcomes outcomes,
            List<FunnelStage> stages,
            @JsonInclude(JsonInclude.Include.NON_NULL) SourceReports.Pipeline pipeline) {}

    /**
     * How leads end. Open ones are censored, not lost; frozen ones stay out of the win rate.
     *
     * @param conversion won ÷ leads
     * @param winRate won ÷ (won + lost)
     */
    public record Outcomes(
            Estimate leads,
            Estimate won,
            Estimate lost,
            Estimate frozen,
            Estimate open,
            Estimate conversion,
            Estimate winRate,
            QuantileSummary daysToWin) {}

    /**
     * A stage of the funnel.
     *
     * @param ordered of leads that entered it and all stages before it
     * @param any of leads that entered it
     * @param open leads in the stage at the end, those of the pipeline among them
     * @param stale leads that grew older there than the stage's stale threshold, those of the
     *     pipeline among them
     */
    public record FunnelStage(
            String id,
            LocalizedText name,
            Reach ordered,
            Reach any,
            Estimate open,
            Estimate stale) {}

    /**
     * How many get there.
     *
     * @param stepConversion leads ÷ those of the stage before
     * @param cumulativeConversion leads ÷ all leads
     */
    public record Reach(Estimate leads, Estimate stepConversion, Estimate cumulativeConversion) {}
}
