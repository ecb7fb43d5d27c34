package io.leadflow.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.leadflow.contracts.definition.Channel;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

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
    @JsonSubTypes.Type(value = LeadEvent.WorkInterrupted.class, name = "WorkInterrupted"),
    @JsonSubTypes.Type(value = LeadEvent.StageTimedOut.class, name = "StageTimedOut"),
    @JsonSubTypes.Type(value = LeadEvent.LeadStale.class, name = "LeadStale"),
    @JsonSubTypes.Type(value = LeadEvent.LeadFrozen.class, name = "LeadFrozen"),
    @JsonSubTypes.Type(value = LeadEvent.LeadThawed.class, name = "LeadThawed"),
    @JsonSubTypes.Type(value = LeadEvent.LeadWon.class, name = "LeadWon"),
    @JsonSubTypes.Type(value = LeadEvent.LeadLost.class, name = "LeadLost"),
    @JsonSubTypes.Type(value = LeadEvent.LeadReopened.class, name = "LeadReopened"),
    @JsonSubTypes.Type(value = LeadEvent.GuardrailBreached.class, name = "GuardrailBreached"),
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
     * @param people ids of the named people; absent where there are none
     * @param guardrails ids of the guardrails; absent where there are none
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
            @NotNull List<String> frozenReasons,
            List<String> people,
            List<String> guardrails)
            implements LeadEvent {

        public ReplicationStarted(
                long seq,
                long at,
                String engine,
                String process,
                long seed,
                int replication,
                String timeZone,
                String currency,
                long measuredFrom,
                long arrivalsEnd,
                long end,
                List<SourceRef> sources,
                List<String> stages,
                List<String> funnel,
                List<String> roles,
                List<String> lostReasons,
                List<String> frozenReasons) {
            this(
                    seq,
                    at,
                    engine,
                    process,
                    seed,
                    replication,
                    timeZone,
                    currency,
                    measuredFrom,
                    arrivalsEnd,
                    end,
                    sources,
                    stages,
                    funnel,
                    roles,
                    lostReasons,
                    frozenReasons,
                    null,
                    null);
        }
    }

    /** A source and its channel. */
    record SourceRef(@NotNull String id, @NotNull Channel channel) {}

    /**
     * A lead arrives; leads count from 1. The value is what it would bring if won.
     *
     * @param campaign the campaign that brought it; absent where none did
     * @param ageMs its age, for a lead of the pipeline that the run starts with
     * @param attributes numbers and categories by attribute; absent where the process has none
     */
    record LeadCreated(
            long seq,
            long at,
            long lead,
            @NotNull String source,
            long value,
            String campaign,
            Long ageMs,
            Map<String, Object> attributes)
            implements LeadEvent {

        public LeadCreated(long seq, long at, long lead, String source, long value) {
            this(seq, at, lead, source, value, null, null, null);
        }
    }

    /**
     * A lead enters a stage for the {@code visit}th time, counted from 1.
     *
     * @param ageMs how long it has been there, for a lead of the pipeline that the run starts with
     */
    record StageEntered(long seq, long at, long lead, @NotNull String stage, int visit, Long ageMs)
            implements LeadEvent {

        public StageEntered(long seq, long at, long lead, String stage, int visit) {
            this(seq, at, lead, stage, visit, null);
        }
    }

    /**
     * A person of the role starts to work on the lead, or goes on after an interruption.
     *
     * @param role absent where the stage has no role
     * @param task which of the stage's parallel tasks; absent where it has none
     * @param person who; absent where the role's people have no names
     */
    record WorkStarted(
            long seq,
            long at,
            long lead,
            @NotNull String stage,
            String role,
            String task,
            String person)
            implements LeadEvent {

        public WorkStarted(long seq, long at, long lead, String stage, String role) {
            this(seq, at, lead, stage, role, null, null);
        }
    }

    /** The work is done; the components are those of {@link WorkStarted}. */
    record WorkFinished(
            long seq,
            long at,
            long lead,
            @NotNull String stage,
            String role,
            String task,
            String person)
            implements LeadEvent {

        public WorkFinished(long seq, long at, long lead, String stage, String role) {
            this(seq, at, lead, stage, role, null, null);
        }
    }

    /**
     * Work stops for a lead that goes before; {@link WorkStarted} tells when it goes on. The
     * components are those of {@link WorkStarted}.
     */
    record WorkInterrupted(
            long seq,
            long at,
            long lead,
            @NotNull String stage,
            String role,
            String task,
            String person)
            implements LeadEvent {}

    /**
     * The stage's time limit or the lead's patience sends it away; where to is told by the next
     * event.
     */
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

    /**
     * The lead leaves {@code stage} lost.
     *
     * @param reopens true where it will be reopened; absent where it will not
     */
    record LeadLost(
            long seq,
            long at,
            long lead,
            @NotNull String stage,
            @NotNull String reason,
            Boolean reopens)
            implements LeadEvent {

        public LeadLost(long seq, long at, long lead, String stage, String reason) {
            this(seq, at, lead, stage, reason, null);
        }
    }

    /** A lost lead comes back; the next event enters {@code stage}. */
    record LeadReopened(long seq, long at, long lead, @NotNull String stage) implements LeadEvent {}

    /**
     * A guardrail's limit is passed for a lead.
     *
     * @param stage where the lead was
     */
    record GuardrailBreached(
            long seq, long at, long lead, @NotNull String guardrail, @NotNull String stage)
            implements LeadEvent {}

    /**
     * Last event.
     *
     * @param events number of all events of the replication, this one included
     * @param people use of the named people; absent where there are none
     * @param sources what the sources cost; absent where none costs anything
     */
    record ReplicationCompleted(
            long seq,
            long at,
            long events,
            @NotNull List<RoleUsage> roles,
            List<PersonUsage> people,
            List<SourceCosts> sources)
            implements LeadEvent {

        public ReplicationCompleted(long seq, long at, long events, List<RoleUsage> roles) {
            this(seq, at, events, roles, null, null);
        }
    }

    /**
     * Use of a role from {@code measuredFrom} to {@code end}.
     *
     * @param openMs capacity × opening time, person-milliseconds
     * @param busyMs person-milliseconds of work within opening time
     * @param queueMs integral of the queue's length over time
     * @param waits leads that got a person
     * @param waitMs time those waited
     * @param cost of the opening time, in minor units of the currency; absent where it costs
     *     nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoleUsage(
            @NotNull String role,
            int capacity,
            long openMs,
            long busyMs,
            long queueMs,
            long waits,
            long waitMs,
            Long cost) {

        public RoleUsage(
                String role,
                int capacity,
                long openMs,
                long busyMs,
                long queueMs,
                long waits,
                long waitMs) {
            this(role, capacity, openMs, busyMs, queueMs, waits, waitMs, null);
        }
    }

    /**
     * Use of a named person from {@code measuredFrom} to {@code end}.
     *
     * @param openMs working hours
     * @param busyMs of these at work on leads
     * @param leads times the person took a lead
     * @param cost of the working hours, in minor units of the currency; absent where it costs
     *     nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonUsage(@NotNull String person, long openMs, long busyMs, long leads, Long cost) {}

    /**
     * What a source cost from {@code measuredFrom} to {@code arrivalsEnd}.
     *
     * @param leads leads it brought
     * @param cost of its leads and months, in minor units of the currency; a part of a month costs
     *     its share by days
     */
    record SourceCosts(@NotNull String source, long leads, long cost) {}
}
