package io.leadflow.metrics.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.MetricFormula;
import io.leadflow.funnel.Estimate;
import io.leadflow.metrics.measure.Unit;
import io.leadflow.metrics.report.Reports;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What runs show beside each other. */
public final class ComparisonReports {
    private ComparisonReports() {}

    /** How the replications of two runs are held against each other. */
    public enum Method {
        /** One by one: replications of the same number have had the same random numbers. */
        PAIRED,
        /** As two samples: the runs' seeds differ. */
        INDEPENDENT
    }

    /** What a difference means for the seller. */
    public enum Effect {
        BETTER,
        WORSE,
        /** There is a difference, and it is neither good nor bad by itself. */
        CHANGED,
        /** None was found: it may be smaller than what these runs can tell. */
        NONE
    }

    /**
     * Scenarios held against a base.
     *
     * @param level chance of any false finding in a scenario
     * @param differences a row for each scenario and figure
     */
    public record Comparison(
            Reports.Head base, double level, List<Scenario> scenarios, List<Row> differences) {}

    /**
     * What the base is compared with.
     *
     * @param overrides what the run changed of the definition; absent where nothing
     * @param moved ids of the figures that differ
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scenario(
            UUID run,
            int version,
            Map<String, String> labels,
            JsonNode overrides,
            Method method,
            int replications,
            List<String> moved) {}

    /**
     * One figure of one scenario.
     *
     * @param id formula, and the stage or source it looks at
     * @param difference the scenario's mean less the base's, with its 95 % interval
     * @param relativeDifference difference ÷ the base's mean; absent where that is 0
     * @param pValue of no difference, two-sided
     * @param adjustedPValue the same, adjusted by Holm's procedure for looking at all figures
     * @param moved whether adjustedPValue is below the level
     * @param smallestDetectable a difference so large would be found four times out of five
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            UUID scenario,
            String id,
            LocalizedText name,
            MetricFormula formula,
            String stage,
            String source,
            Unit unit,
            Estimate baseValue,
            Estimate scenarioValue,
            Estimate difference,
            Double relativeDifference,
            Double pValue,
            Double adjustedPValue,
            boolean moved,
            Effect effect,
            Double smallestDetectable) {}
}
