package io.leadflow.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.leadflow.contracts.definition.Channel;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What happens in a replication; compact JSON, one event a record of the topic {@code lead-events},
 * keyed {@code run/replication}. Sequences are dense from 0; times never go back. The run is told
 * by the key alone, so that the same seed gives the same bytes in every run.
 *
 * <p>Units: {@code at} is milliseconds since 1970-01-01T00:00Z; values are minor units of the
 * currency (cents).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LeadEvent.ReplicationStarted.class, name = "ReplicationStarted"),
    @JsonSubTypes.Type(value = LeadEvent.LeadCreated.class, name = "LeadCreated"),
    @JsonSubTypes.Type(value = LeadEvent.StageEntered.class, name = "StageEntered"),
    @JsonSubTypes.Type(value = LeadEvent.WorkStarted.class, name = "WorkStarted"),
    @JsonSubTypes.Type(value = LeadEvent.WorkFinished.class, name = "WorkFinished"),
    @JsonSubTypes.Type(value = LeadEvent.StageTimedOut.class, name = "StageTimedOut"),
    @JsonSubTypes.Type(value = LeadEvent.LeadStale.class, name = "LeadStale"),
    @JsonSubTypes.Type(value = LeadEvent.LeadFrozen.class, name = "LeadFrozen"),
    @JsonSubTypes.Type(value = LeadEvent.LeadThawed.class, name = "LeadThawed"),
    @JsonSubTypes.Type(value = LeadEvent.LeadWon.class, name = "LeadWon"),
    @JsonSubTypes.Type(value = LeadEvent.LeadLost.class, name = "LeadLost"),
    @JsonSubTypes.Type(value = LeadEvent.ReplicationCompleted.class, name = "ReplicationCompleted")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "seq", "at", "lead"})
public sealed interface LeadEvent {
    /** Place in the replication, dense from 0. */
    long seq();

    /** Simulated moment, epoch milliseconds. */
    long at();

    /**
     * First event: everything needed to read the others.
     *
     * @param engine version of the simulation engine
     * @param measuredFrom end of the warm-up; leads created before are not counted
     * @param arrivalsEnd no lead is created from here on
     * @param end end of the replication; what is open then is censored
     * @param stages ids of all stages, as declared
     * @param funnel ids of the funnel's stages, in order
     */
    record ReplicationStarted(
            long seq,
            long at,
            @NotNull String engine,
            @NotNull String process,
            long seed,
            int replication,
            @NotNull String timeZone,
            @NotNull String currency,
            long measuredFrom,
            long arrivalsEnd,
            long end,
            @NotNull List<SourceRef> sources,
            @NotNull List<String> stages,
            @NotNull List<String> funnel,
            @NotNull List<String> roles,
            @NotNull List<String> lostReasons,
            @NotNull List<String> frozenReasons)
            implements LeadEvent {}

    /** A source and its channel. */
    record SourceRef(@NotNull String id, @NotNull Channel channel) {}

    /** A lead arrives; leads count from 1. The value is what it would bring if won. */
    record LeadCreated(long seq, long at, long lead, @NotNull String source, long value)
            implements LeadEvent {}

    /** A lead enters a stage for the {@code visit}th time, counted from 1. */
    record StageEntered(long seq, long at, long lead, @NotNull String stage, int visit)
            implements LeadEvent {}

    /** A person of the role starts to work on the lead; absent where the stage has no role. */
    record WorkStarted(long seq, long at, long lead, @NotNull String stage, String role)
            implements LeadEvent {}

    record WorkFinished(long seq, long at, long lead, @NotNull String stage, String role)
            implements LeadEvent {}

    /** The stage's time limit sends the lead away; where to is told by the next event. */
    record StageTimedOut(long seq, long at, long lead, @NotNull String stage)
            implements LeadEvent {}

    /** The lead has been in the stage longer than the stage's stale threshold. */
    record LeadStale(long seq, long at, long lead, @NotNull String stage) implements LeadEvent {}

    /** The lead leaves {@code stage} frozen. */
    record LeadFrozen(long seq, long at, long lead, @NotNull String stage, @NotNull String reason)
            implements LeadEvent {}

    /** The lead comes back; the next event enters {@code stage}. */
    record LeadThawed(long seq, long at, long lead, @NotNull String stage) implements LeadEvent {}

    /** The lead leaves {@code stage} won. */
    record LeadWon(long seq, long at, long lead, @NotNull String stage, long value)
            implements LeadEvent {}

    /** The lead leaves {@code stage} lost. */
    record LeadLost(long seq, long at, long lead, @NotNull String stage, @NotNull String reason)
            implements LeadEvent {}

    /**
     * Last event.
     *
     * @param events number of all events of the replication, this one included
     */
    record ReplicationCompleted(long seq, long at, long events, @NotNull List<RoleUsage> roles)
            implements LeadEvent {}

    /**
     * Use of a role from {@code measuredFrom} to {@code end}.
     *
     * @param openMs capacity × opening time, person-milliseconds
     * @param busyMs person-milliseconds of work within opening time
     * @param queueMs integral of the queue's length over time
     * @param waits leads that got a person
     * @param waitMs time those waited
     */
    record RoleUsage(
            @NotNull String role,
            int capacity,
            long openMs,
            long busyMs,
            long queueMs,
            long waits,
            long waitMs) {}
}
