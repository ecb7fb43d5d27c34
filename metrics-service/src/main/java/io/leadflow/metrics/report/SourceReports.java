package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.QuantileSummary;
import java.util.List;

/** Where leads come from. */
public final class SourceReports {
    private SourceReports() {}

    /** Where leads come from. */
    public record Sources(@JsonUnwrapped Reports.Head head, List<Source> sources) {}

    /**
     * A source, or a channel. Leads belong to the source that created them (first touch).
     *
     * @param id of the source; absent for a channel, as is {@code name}
     * @param share of all leads
     * @param pipeline its leads that were open at the start; not in the figures before, nor in
     *     those after. Absent where no source has any
     * @param qualified leads that have entered the stage of the funnel from which on they count as
     *     qualified ({@code qualifiedFrom}, or the second), or a later one, or are won. Absent
     *     while the definition is not known, as are the figures made of it
     * @param qualifiedShare qualified ÷ leads
     * @param cost what it cost in the measured time; absent where it never costs anything, as are
     *     the figures made of it
     * @param costPerLead cost ÷ leads
     * @param costPerQualified cost ÷ qualified
     * @param costPerWonDeal cost ÷ won
     * @param returnRatio revenue ÷ cost
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            String id,
            LocalizedText name,
            Channel channel,
            Estimate leads,
            Estimate share,
            Estimate won,
            Estimate lost,
            Estimate frozen,
            Estimate open,
            Estimate conversion,
            Estimate winRate,
            Estimate revenue,
            Estimate revenuePerLead,
            QuantileSummary daysToWin,
            Pipeline pipeline,
            Estimate qualified,
            Estimate qualifiedShare,
            Estimate cost,
            Estimate costPerLead,
            Estimate costPerQualified,
            Estimate costPerWonDeal,
            Estimate returnRatio) {}

    /**
     * Leads that were open when the run started. Times are counted from their creation, before the
     * run.
     *
     * @param frozen frozen at the end
     * @param open neither won, lost nor frozen at the end
     */
    public record Pipeline(
            Estimate leads,
            Estimate won,
            Estimate lost,
            Estimate frozen,
            Estimate open,
            Estimate revenue,
            QuantileSummary daysToWin) {}

    /** What becomes of the leads that were open when the run started. */
    public record Pipelines(
            @JsonUnwrapped Reports.Head head,
            @JsonUnwrapped Pipeline all,
            List<PipelineSource> sources) {}

    /** The leads of the pipeline that had come from one source. */
    public record PipelineSource(
            String id, LocalizedText name, Channel channel, @JsonUnwrapped Pipeline leads) {}

    /** What campaigns bring. */
    public record Campaigns(@JsonUnwrapped Reports.Head head, List<Campaign> campaigns) {}

    /**
     * A campaign; its leads are among those of its source.
     *
     * @param shareOfSource of the leads of its source
     * @param conversion won ÷ leads
     */
    public record Campaign(
            String source,
            String id,
            LocalizedText sourceName,
            LocalizedText name,
            Estimate leads,
            Estimate shareOfSource,
            Estimate won,
            Estimate lost,
            Estimate conversion,
            Estimate winRate,
            Estimate revenue,
            Estimate revenuePerLead) {}
}
