package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.GuardrailMeasure;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import java.time.LocalDate;
import java.util.List;

/** What must not be broken, and how often it was. */
public final class GuardrailReports {
    private GuardrailReports() {}

    /** Breaches by guardrail, by guardrail and stage, and by guardrail and day. */
    public record Guardrails(
            @JsonUnwrapped Reports.Head head,
            List<Guardrail> guardrails,
            List<StageBreaches> byStage,
            List<DayBreaches> byDay) {}

    /**
     * A guardrail.
     *
     * @param measure what is limited; absent, like stage and limit, where not known yet
     * @param stage the only one it holds for; absent where it holds for all
     * @param limit in the measure's unit
     * @param breaches how often the limit was passed
     * @param leads leads for which it was, once each
     * @param share of all leads, those of the pipeline among them
     * @param firstDate day of the earliest breach in any replication; absent where there is none
     * @param daysToFirst from the first measured moment to a replication's first breach; of those
     *     replications that have one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Guardrail(
            String id,
            LocalizedText name,
            GuardrailMeasure measure,
            String stage,
            Double limit,
            Estimate breaches,
            Estimate leads,
            Estimate share,
            LocalDate firstDate,
            Estimate daysToFirst) {}

    /** Breaches of leads in one stage. */
    public record StageBreaches(
            String guardrail,
            String stage,
            LocalizedText guardrailName,
            LocalizedText stageName,
            Estimate breaches,
            Estimate leads) {}

    /** Breaches on one day, of a guardrail that is broken at all. */
    public record DayBreaches(LocalDate date, String guardrail, Estimate breaches) {}
}
