package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import java.util.List;

/** The funnel of leads of different kinds; those of the pipeline are not among them. */
public final class GroupReports {
    private GroupReports() {}

    /**
     * The funnel by groups. Sources, channels, weeks and months share all leads out among
     * themselves; a segment does where every lead has the attribute. Campaigns leave out the leads
     * that none brought; a lead that several roles have worked on is in the group of each.
     *
     * @param groupBy as asked
     * @param stages of every group in turn
     */
    public record Groups(
            @JsonUnwrapped Reports.Head head,
            String groupBy,
            List<Group> groups,
            List<GroupStage> stages) {}

    /**
     * Leads of one group. Open leads are censored, not lost; frozen ones stay out of the win rate.
     *
     * @param group id of the source, channel, category, campaign (source/campaign) or role, or the
     *     first day of the week (Monday) or month
     * @param days days of the week or month on which leads were measured; absent for other groups
     * @param share leads ÷ all leads
     * @param frozen frozen at the end
     * @param open neither won, lost nor frozen at the end
     * @param conversion won ÷ leads
     * @param winRate won ÷ (won + lost)
     * @param matured (won + lost) ÷ leads: how many have ended
     * @param mostlyOpen fewer than half have ended, so that the conversion will still change much
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            String group,
            LocalizedText name,
            Integer days,
            Estimate leads,
            Estimate share,
            Estimate won,
            Estimate lost,
            Estimate frozen,
            Estimate open,
            Estimate conversion,
            Estimate winRate,
            Estimate matured,
            boolean mostlyOpen,
            Estimate revenue,
            Estimate revenuePerLead) {}

    /**
     * A stage of the funnel of one group.
     *
     * @param ordered of leads that entered it and all stages before it
     * @param any of leads that entered it
     */
    public record GroupStage(
            String group,
            String id,
            LocalizedText name,
            FunnelReports.Reach ordered,
            FunnelReports.Reach any) {}
}
