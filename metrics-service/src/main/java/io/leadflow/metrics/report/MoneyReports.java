package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import java.util.List;

/** What the process brings, and what it costs. */
public final class MoneyReports {
    private MoneyReports() {}

    /**
     * What the process brings.
     *
     * @param revenue sum of the won values, those of the pipeline among them
     * @param perDay revenue ÷ simulated days
     * @param ofPipeline of this, from leads that were open at the start; absent where there were
     *     none
     * @param averageDeal revenue ÷ won
     * @param perLead revenue ÷ leads, without those of the pipeline
     * @param velocityPerDay sales velocity: leads × average deal × win rate ÷ mean days to win
     */
    public record Revenue(
            @JsonUnwrapped Reports.Head head,
            Estimate revenue,
            @JsonInclude(JsonInclude.Include.NON_NULL) Estimate ofPipeline,
            Estimate perDay,
            Estimate averageDeal,
            Estimate perLead,
            Double velocityPerDay) {}

    /**
     * What sources and people cost. Leads of the pipeline and what they brought are in none of it:
     * they were paid for before.
     *
     * @param sourceCost what all sources cost
     * @param peopleCost what all people cost, at work on leads or not
     * @param total both
     * @param perLead source cost ÷ leads
     * @param perWonDeal source cost ÷ won
     * @param totalPerWonDeal all costs ÷ won
     * @param returnOnSources revenue ÷ source cost
     * @param perQualified source cost ÷ qualified leads; absent while the definition is not known
     */
    public record Costs(
            @JsonUnwrapped Reports.Head head,
            Estimate sourceCost,
            Estimate peopleCost,
            Estimate total,
            Estimate perLead,
            Estimate perWonDeal,
            Estimate totalPerWonDeal,
            Estimate returnOnSources,
            List<SourceCost> sources,
            List<StaffCost> roles,
            List<StaffCost> people,
            @JsonInclude(JsonInclude.Include.NON_NULL) Estimate perQualified) {}

    /**
     * A source that costs something.
     *
     * @param returnRatio revenue ÷ cost
     * @param qualified leads that are qualified, as {@code /sources} has them; absent while the
     *     definition is not known
     * @param perQualified cost ÷ qualified
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceCost(
            String id,
            LocalizedText name,
            Channel channel,
            Estimate leads,
            Estimate won,
            Estimate revenue,
            Estimate cost,
            Estimate perLead,
            Estimate perWonDeal,
            Estimate returnRatio,
            Estimate qualified,
            Estimate perQualified) {}

    /**
     * A role or a person that costs something. A role held by named people costs what they do, and
     * is not listed.
     */
    public record StaffCost(String id, LocalizedText name, Estimate cost) {}
}
