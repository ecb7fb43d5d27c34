package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.QuantileSummary;
import java.util.List;

/** How long leads stay in stages. */
public final class StageReports {
    private StageReports() {}

    /** How long leads stay. */
    public record Stages(@JsonUnwrapped Reports.Head head, List<Stage> stages) {}

    /**
     * Times in a stage, of the pipeline's leads too; visits that are not over are not in them.
     * Parallel tasks wait and are worked on each for itself.
     *
     * @param daysPerVisit from entering to leaving
     * @param daysPerLead the same, summed over the visits of a lead that has ended
     * @param waitHours from entering to the beginning of work; an interruption is a further wait
     * @param workHours from there to its end, nights included, interruptions not
     * @param lagDays from the end of the last work, or from entering where nobody works, to
     *     leaving; without visits that a time limit ended
     */
    public record Stage(
            String id,
            LocalizedText name,
            Estimate visits,
            Estimate visitsPerLead,
            Estimate open,
            Estimate stale,
            QuantileSummary daysPerVisit,
            QuantileSummary daysPerLead,
            QuantileSummary waitHours,
            QuantileSummary workHours,
            QuantileSummary lagDays) {}
}
