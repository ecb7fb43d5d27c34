package io.leadflow.contracts.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.LocalizedText;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * Figures of a run, or of a source or stage of it, that tell by themselves what they are; value of
 * the topic {@code funnel-statistics}, keyed by {@link #key}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunFigures(
        @NotNull UUID run,
        @JsonPropertyDescription(
                        "Grows with every change of the run's figures or state; equal in all"
                                + " records that were written together.")
                long version,
        @JsonPropertyDescription("Id of the process. Absent before the first event.")
                String process,
        @JsonPropertyDescription(
                        "REQUESTED, RUNNING, COMPLETED, CANCELLED or FAILED. Absent where only"
                                + " events are known of the run.")
                String status,
        @JsonPropertyDescription("Whether the run has ended well and all of it is in the figures.")
                boolean complete,
        @JsonPropertyDescription("Replications that are in the figures.") int replications,
        @JsonPropertyDescription("Replications planned so far.") int replicationsRequested,
        @JsonPropertyDescription("ISO 4217 code of the currency of all amounts.") String currency,
        @NotNull Subject subject,
        @NotNull List<Figure> figures,
        @NotNull List<Times> times,
        @JsonPropertyDescription("Whose run it is. Absent where only events are known of it.")
                Workspace workspace,
        @JsonPropertyDescription(
                        "Why figures of the run are missing for good (events-deleted: lead events"
                                + " were deleted from their topic before they were read). Absent"
                                + " where none are.")
                String incompleteBecause) {

    /** What the figures are about. */
    public enum Kind {
        /** The whole run. */
        FUNNEL,
        SOURCE,
        STAGE
    }

    /** The whole run, or one of its sources or stages. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @NotNull Kind kind,
            @JsonPropertyDescription("Of the source or stage; absent for the whole run.") String id,
            LocalizedText name,
            @JsonPropertyDescription("Of a source.") Channel channel,
            @JsonPropertyDescription("Of a stage, from 0: its place in the funnel.")
                    Integer position) {}

    /** A count, an amount or a ratio. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figure(
            @NotNull @JsonPropertyDescription("As in the reports over REST.") String name,
            @NotNull
                    @JsonPropertyDescription(
                            "leads, ratio (1 is all), or the code of the currency.")
                    String unit,
            @JsonPropertyDescription("What a ratio counts.") String numerator,
            @JsonPropertyDescription("What a ratio is of.") String denominator,
            @JsonPropertyDescription("Mean over the replications that tell.") Double mean,
            @JsonPropertyDescription("Lower end of the mean's 95 % confidence interval.")
                    Double low,
            @JsonPropertyDescription("Upper end.") Double high,
            @JsonPropertyDescription("Independent values behind the mean.") int n,
            @JsonPropertyDescription("Sum over the replications; of counts and amounts.")
                    Double total,
            @JsonPropertyDescription("Sum of numerators ÷ sum of denominators; of ratios.")
                    Double pooled) {}

    /** How long something takes: quantiles over all replications together. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Times(
            @NotNull @JsonPropertyDescription("As in the reports over REST.") String name,
            @NotNull @JsonPropertyDescription("days or hours.") String unit,
            @JsonPropertyDescription("How many durations.") long count,
            Double mean,
            Double p05,
            Double p25,
            Double p50,
            Double p75,
            Double p90,
            Double p95) {}

    /** The record's key: {@code run/funnel}, {@code run/source/id} or {@code run/stage/id}. */
    public static String key(UUID run, Kind kind, String id) {
        return switch (kind) {
            case FUNNEL -> run + "/funnel";
            case SOURCE -> run + "/source/" + id;
            case STAGE -> run + "/stage/" + id;
        };
    }

    /** The key of this record. */
    public String key() {
        return key(run, subject.kind(), subject.id());
    }
}
