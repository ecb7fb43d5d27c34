package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.funnel.Estimate;
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
     * @param version of the process; absent where only events of the run have come so far
     * @param incompleteBecause why figures of the run are missing for good; absent where they are
     *     not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Head(
            UUID run,
            String status,
            boolean complete,
            Replications replications,
            String process,
            Integer version,
            String currency,
            String timeZone,
            String incompleteBecause) {

        /** Lead events were deleted from their topic before the metrics service had read them. */
        public static final String EVENTS_DELETED = "events-deleted";
    }

    /**
     * Everything at once, but the series and the single replications. What the process does not
     * have is absent.
     */
    public record Statistics(
            @JsonUnwrapped Head head,
            FunnelReports.Outcomes outcomes,
            List<FunnelReports.FunnelStage> funnel,
            List<SourceReports.Source> sources,
            List<StageReports.Stage> stages,
            List<ReasonReports.Freeze> frozen,
            List<ReasonReports.Loss> lost,
            Estimate revenue,
            List<PeopleReports.Role> roles,
            @JsonInclude(JsonInclude.Include.NON_NULL) SourceReports.Pipeline pipeline,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PeopleReports.Person> people,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GuardrailReports.Guardrail> guardrails,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SourceReports.Campaign> campaigns,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SegmentReports.Segment> segments,
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
                    List<SegmentReports.NumericAttribute> numbers,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MoneyReports.SourceCost> costs) {}
}
