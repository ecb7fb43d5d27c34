package io.leadflow.model.handbook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The parts of the metrics service's reports that a handbook shows; all of them may be absent. */
final class RunReports {
    private RunReports() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Statistics(
            String process,
            Integer version,
            Replications replications,
            Outcomes outcomes,
            List<FunnelStage> funnel,
            List<Source> sources,
            List<Stage> stages) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Replications(int folded) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Outcomes(Estimate won, Estimate lost, Estimate frozen) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FunnelStage(String id, Reach ordered) {}

    /** Leads that got there, by those of the stage before. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reach(Estimate leads, Estimate stepConversion) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Source(String id, Estimate leads, Estimate conversion) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stage(String id, Estimate visits, Quantiles daysPerVisit, Quantiles waitHours) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Frozen(List<Freeze> byStage) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Freeze(String stage, Estimate episodes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Dictionary(List<Metric> metrics) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Metric(String id, Estimate value) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Estimate(Double mean) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Quantiles(Quantile p50, Quantile p90) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Quantile(double value) {}
}
