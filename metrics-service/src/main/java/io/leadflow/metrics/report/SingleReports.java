package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** Single replications. */
public final class SingleReports {
    private SingleReports() {}

    /**
     * The counts of each complete replication, for statistics of one's own; without leads that were
     * open at the start.
     */
    public record Single(@JsonUnwrapped Reports.Head head, List<Replication> rows, Integer next) {}

    /** A replication, or its share of one source. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Replication(
            int replication,
            String source,
            long leads,
            long won,
            long lost,
            long frozen,
            long open,
            double revenue,
            List<StageCount> stages) {}

    /** Leads that entered a stage, and how often. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StageCount(String stage, long leads, Long visits) {}
}
