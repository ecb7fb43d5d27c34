package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.metrics.funnel.Estimate;
import io.leadflow.metrics.funnel.QuantileSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What REST answers. Counts and amounts are estimates over the complete replications; amounts are
 * in units of the currency.
 */
public final class Reports {
    private Reports() {}

    /** How much of the run is in the figures. */
    public record Replications(int folded, int requested) {}

    /**
     * What every report begins with.
     *
     * @param complete whether the run has ended and all of it is in the figures
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Head(
            UUID run,
            String status,
            boolean complete,
            Replications replications,
            String process,
            String currency,
            String timeZone) {}

    /** The funnel. */
    public record Funnel(@JsonUnwrapped Head head, Outcomes outcomes, List<FunnelStage> stages) {}

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
     * @param stale leads that grew older there than the stage's stale threshold
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

    /** Where leads come from. */
    public record Sources(@JsonUnwrapped Head head, List<Source> sources) {}

    /**
     * A source.
     *
     * @param share of all leads
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
            QuantileSummary daysToWin) {}

    /** How long leads stay. */
    public record Stages(@JsonUnwrapped Head head, List<Stage> stages) {}

    /**
     * Times in a stage; visits that are not over are not in them.
     *
     * @param daysPerVisit from entering to leaving
     * @param daysPerLead the same, summed over the visits of a lead that has ended
     * @param waitHours from entering to the beginning of work
     * @param workHours from there to its end, nights included
     * @param lagDays from there, or from entering where nobody works, to leaving; without visits
     *     that a time limit ended
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

    /** Leads that are frozen at the end, and how freezes go. */
    public record Frozen(
            @JsonUnwrapped Head head,
            Estimate frozen,
            Estimate share,
            List<Freeze> byReason,
            List<Freeze> byStage,
            List<Freeze> byReasonAndStage) {}

    /**
     * Freezes.
     *
     * @param frozen frozen at the end
     * @param episodes how often leads froze
     * @param thawRate returns ÷ episodes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Freeze(
            String reason,
            String stage,
            LocalizedText reasonName,
            LocalizedText stageName,
            Estimate frozen,
            Estimate episodes,
            Estimate thawed,
            Estimate thawRate) {}

    /** Leads that are lost. */
    public record Lost(
            @JsonUnwrapped Head head,
            Estimate lost,
            List<Loss> byReason,
            List<Loss> byStage,
            List<Loss> byReasonAndStage) {}

    /**
     * Losses.
     *
     * @param share of all losses
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Loss(
            String reason,
            String stage,
            LocalizedText reasonName,
            LocalizedText stageName,
            Estimate lost,
            Estimate share) {}

    /**
     * What the process brings.
     *
     * @param revenue sum of the won values
     * @param perDay revenue ÷ simulated days
     * @param averageDeal revenue ÷ won
     * @param perLead revenue ÷ leads
     * @param velocityPerDay sales velocity: leads × average deal × win rate ÷ mean days to win
     */
    public record Revenue(
            @JsonUnwrapped Head head,
            Estimate revenue,
            Estimate perDay,
            Estimate averageDeal,
            Estimate perLead,
            Double velocityPerDay) {}

    /** Day by day. */
    public record Series(@JsonUnwrapped Head head, List<Day> days) {}

    /**
     * A simulated day in the process's time zone.
     *
     * @param source absent where all sources are taken together
     * @param thawed come back from being frozen
     * @param openAtEnd neither won, lost nor frozen at the day's end
     * @param frozenAtEnd frozen at the day's end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            String source,
            Estimate created,
            Estimate won,
            Estimate lost,
            Estimate frozen,
            Estimate thawed,
            Estimate openAtEnd,
            Estimate frozenAtEnd,
            Estimate revenue) {}

    /** How busy people are. */
    public record Roles(@JsonUnwrapped Head head, List<Role> roles) {}

    /**
     * A role.
     *
     * @param utilisation worked ÷ open person-hours
     * @param meanQueue leads waiting, on average over the time
     * @param meanWaitHours from entering the queue to getting a person
     */
    public record Role(
            String id,
            LocalizedText name,
            Estimate capacity,
            Estimate utilisation,
            Estimate meanQueue,
            Estimate meanWaitHours,
            Estimate served) {}

    /** The counts of each complete replication, for statistics of one's own. */
    public record Single(@JsonUnwrapped Head head, List<Replication> rows, Integer next) {}

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

    /** Everything at once, but the series and the single replications. */
    public record Statistics(
            @JsonUnwrapped Head head,
            Outcomes outcomes,
            List<FunnelStage> funnel,
            List<Source> sources,
            List<Stage> stages,
            List<Freeze> frozen,
            List<Loss> lost,
            Estimate revenue,
            List<Role> roles) {}
}
