package io.leadflow.metrics.dictionary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.MetricFormula;
import io.leadflow.contracts.definition.MetricTarget;
import io.leadflow.funnel.Estimate;
import io.leadflow.metrics.measure.Unit;
import io.leadflow.metrics.report.Reports;
import java.util.List;

/** What the metric dictionary of a process says, with what a run says of it. */
public final class DictionaryReports {
    private DictionaryReports() {}

    /** Whether a target is met, in the light of the interval. */
    public enum Verdict {
        /** The whole interval is within the bounds. */
        MET,
        /** The whole interval is outside of them. */
        MISSED,
        /** The interval reaches over a bound, or there is none: more replications would tell. */
        UNCERTAIN
    }

    /** The dictionary in its order. */
    public record Dictionary(@JsonUnwrapped Reports.Head head, List<Entry> metrics) {}

    /**
     * An entry.
     *
     * @param value mean over the replications; of a median the mean of their medians
     * @param met whether the mean is within the target's bounds; absent without target or value
     * @param verdict the same in the light of the interval
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String id,
            LocalizedText name,
            LocalizedText why,
            MetricFormula formula,
            String stage,
            String source,
            Unit unit,
            Estimate value,
            MetricTarget target,
            Boolean met,
            Verdict verdict,
            String owner,
            LocalizedText lever) {}
}
