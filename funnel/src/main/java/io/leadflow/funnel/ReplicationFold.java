package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.GuardrailBreached;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.PersonUsage;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.StageTimedOut;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkInterrupted;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The events of one replication, folded into statistics one after another. Each is folded once,
 * however often it comes: what has been folded is told by the next sequence number. Memory follows
 * the leads in progress. Leads created before measuring began are left out of everything. Not safe
 * for concurrent use.
 */
public final class ReplicationFold {
    /** Told of one work at a time; what else is new in 2 is absent in it. */
    private static final int FORMAT_OF_ONE_WORK = 1;

    /** Knew no {@link Detail}: what it has begun goes on without. */
    private static final int FORMAT_WITHOUT_DETAIL = 2;

    private static final ObjectMapper JSON =
            Wire.newMapper()
                    .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                    .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY);

    private final FoldState state;
    private Books books;
    private EventFold events;

    private ReplicationFold(FoldState state) {
        this.state = state;
        if (state.statistics != null) {
            open(state.statistics);
        }
    }

    /** Nothing folded yet. */
    public static ReplicationFold empty() {
        return new ReplicationFold(new FoldState());
    }

    /**
     * A replication's events folded, from the first one on.
     *
     * @throws IllegalArgumentException where one comes twice
     */
    public static ReplicationFold of(Iterable<? extends LeadEvent> events) {
        ReplicationFold fold = empty();
        for (LeadEvent event : events) {
            if (!fold.fold(event)) {
                throw new IllegalArgumentException("folded before: " + event);
            }
        }
        return fold;
    }

    /**
     * Goes on where {@link #toBytes()} was.
     *
     * @throws IllegalArgumentException where the format is not known
     * @throws UncheckedIOException where they are not what it writes
     */
    public static ReplicationFold fromBytes(byte[] bytes) {
        try {
            FoldState state = JSON.readValue(bytes, FoldState.class);
            if (state.format == FORMAT_OF_ONE_WORK) {
                state.leads.forEach(OpenLead::fromFormat1);
                state.format = FORMAT_WITHOUT_DETAIL;
            }
            if (state.format == FORMAT_WITHOUT_DETAIL) {
                state.format = FoldState.FORMAT;
            }
            if (state.format != FoldState.FORMAT) {
                throw new IllegalArgumentException("format " + state.format + " is not known");
            }
            return new ReplicationFold(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the event to be folded next: all before it have been. */
    public long nextSequence() {
        return state.next;
    }

    public boolean isComplete() {
        return state.statistics != null && state.statistics.complete;
    }

    /** What has been folded; null before the first event. It changes with further events. */
    public ReplicationStatistics statistics() {
        return state.statistics;
    }

    /** Folds the events between the first and the last one by calls; null before the first. */
    public EventFold events() {
        return events;
    }

    /**
     * Folds an event in.
     *
     * @return false where it has been folded before
     * @throws SequenceGapException where one before it has not been folded
     * @throws UnfoldableEventException where it contradicts the events before it; nothing changes
     */
    public boolean fold(LeadEvent event) {
        if (event.seq() < state.next) {
            return false;
        }
        if (event.seq() > state.next) {
            throw new SequenceGapException(state.next, event.seq());
        }
        check(event);
        apply(event);
        return true;
    }

    private void check(LeadEvent event) {
        boolean first = event instanceof ReplicationStarted;
        if (first != (state.next == 0)) {
            throw new UnfoldableEventException(
                    "ReplicationStarted is the first event, and no other");
        }
        if (isComplete()) {
            throw new UnfoldableEventException("ReplicationCompleted is the last event");
        }
        if (event instanceof ReplicationCompleted last) {
            check(last);
        }
    }

    private void check(ReplicationCompleted last) {
        if (last.events() != last.seq() + 1) {
            throw new UnfoldableEventException(
                    "ReplicationCompleted counts " + last.events() + ", not " + (last.seq() + 1));
        }
        List<String> people =
                last.people() == null
                        ? null
                        : last.people().stream().map(PersonUsage::person).toList();
        if (!Objects.equals(people, state.statistics.start.people())) {
            throw new UnfoldableEventException(
                    "ReplicationCompleted lists other people than ReplicationStarted");
        }
    }

    private void apply(LeadEvent event) {
        switch (event) {
            case ReplicationStarted e -> start(e);
            case ReplicationCompleted e -> complete(e);
            case LeadCreated e -> create(e);
            case StageEntered e ->
                    events.stageEntered(e.at(), e.lead(), stage(e.stage()), age(e.ageMs()));
            case WorkStarted e -> startWork(e);
            case WorkInterrupted e ->
                    events.workInterrupted(
                            e.at(), e.lead(), stage(e.stage()), e.task(), e.person());
            case WorkFinished e ->
                    events.workFinished(e.at(), e.lead(), stage(e.stage()), e.task(), e.person());
            case StageTimedOut e -> events.stageTimedOut(e.lead());
            case LeadStale e -> events.leadStale(e.lead(), stage(e.stage()));
            case LeadFrozen e -> freeze(e);
            case LeadThawed e -> events.leadThawed(e.at(), e.lead());
            case LeadWon e -> events.leadWon(e.at(), e.lead(), e.value());
            case LeadLost e -> lose(e);
            case LeadReopened e -> events.leadReopened(e.at(), e.lead());
            case GuardrailBreached e -> breach(e);
        }
    }

    private void start(ReplicationStarted e) {
        state.statistics = new ReplicationStatistics(e);
        open(state.statistics);
        state.next++;
    }

    private void open(ReplicationStatistics statistics) {
        books = new Books(statistics, state.leads);
        events = new EventFold(state, books);
    }

    private void create(LeadCreated e) {
        int source = books.dictionary.source(e.source());
        TraitFold.check(e);
        events.leadCreated(
                e.at(), e.lead(), source, e.value(), e.campaign(), age(e.ageMs()), e.attributes());
    }

    private void startWork(WorkStarted e) {
        int role = books.dictionary.role(e.role());
        events.workStarted(e.at(), e.lead(), stage(e.stage()), role, e.task(), e.person());
    }

    private void freeze(LeadFrozen e) {
        int reason = books.dictionary.frozenReason(e.reason());
        events.leadFrozen(e.at(), e.lead(), stage(e.stage()), reason);
    }

    private void lose(LeadLost e) {
        int reason = books.dictionary.lostReason(e.reason());
        boolean reopens = Boolean.TRUE.equals(e.reopens());
        events.leadLost(e.at(), e.lead(), stage(e.stage()), reason, reopens);
    }

    private void breach(GuardrailBreached e) {
        int guardrail = books.dictionary.guardrail(e.guardrail());
        events.guardrailBreached(e.at(), e.lead(), stage(e.stage()), guardrail);
    }

    private int stage(String id) {
        return books.dictionary.stage(id);
    }

    private static long age(Long ageMs) {
        return ageMs == null ? EventFold.NONE : ageMs;
    }

    private void complete(ReplicationCompleted e) {
        ReplicationStatistics all = state.statistics;
        all.roles = e.roles();
        all.people = e.people() == null ? List.of() : e.people();
        all.costs = e.sources() == null ? List.of() : e.sources();
        all.complete = true;
        books.day(all.start.end() - 1);
        events.complete();
        state.next++;
    }
}
