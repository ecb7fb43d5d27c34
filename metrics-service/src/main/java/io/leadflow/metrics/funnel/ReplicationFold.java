package io.leadflow.metrics.funnel;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.StageTimedOut;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The events of one replication, folded into statistics one after another. Each is folded once,
 * however often it comes: what has been folded is told by the next sequence number. Memory follows
 * the leads in progress. Leads created before measuring began are left out of everything. Not safe
 * for concurrent use.
 */
public final class ReplicationFold {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON =
            Wire.newMapper()
                    .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                    .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY);

    /** Everything a later fold goes on from. */
    private static final class State {
        int format = FORMAT;
        long next;
        ReplicationStatistics statistics;
        Map<Long, OpenLead> leads = new LinkedHashMap<>();
    }

    private final State state;
    private Dictionary dictionary;
    private Calendar calendar;

    private ReplicationFold(State state) {
        this.state = state;
        if (state.statistics != null) {
            look(state.statistics);
        }
    }

    /** Nothing folded yet. */
    public static ReplicationFold empty() {
        return new ReplicationFold(new State());
    }

    /** Goes on where {@link #toBytes()} was. */
    public static ReplicationFold fromBytes(byte[] bytes) {
        try {
            State state = JSON.readValue(bytes, State.class);
            if (state.format != FORMAT) {
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
        state.next++;
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
        if (event instanceof ReplicationCompleted last && last.events() != last.seq() + 1) {
            throw new UnfoldableEventException(
                    "ReplicationCompleted counts " + last.events() + ", not " + (last.seq() + 1));
        }
    }

    private void apply(LeadEvent event) {
        switch (event) {
            case ReplicationStarted e -> start(e);
            case LeadCreated e -> create(e);
            case ReplicationCompleted e -> complete(e);
            case StageEntered e -> enter(e);
            case WorkStarted e -> startWork(e);
            case WorkFinished e -> finishWork(e);
            case StageTimedOut e -> timeOut(e);
            case LeadStale e -> stale(e);
            case LeadFrozen e -> freeze(e);
            case LeadThawed e -> thaw(e);
            case LeadWon e -> win(e);
            case LeadLost e -> lose(e);
            case LeadEvent.WorkInterrupted e -> {}
            case LeadEvent.LeadReopened e -> {}
            case LeadEvent.GuardrailBreached e -> {}
        }
    }

    private void start(ReplicationStarted e) {
        state.statistics = new ReplicationStatistics(e);
        look(state.statistics);
    }

    private void look(ReplicationStatistics statistics) {
        dictionary = new Dictionary(statistics.start);
        calendar = new Calendar(statistics.zone(), statistics.firstDay());
    }

    private void create(LeadCreated e) {
        ReplicationStatistics all = state.statistics;
        int source = dictionary.source(e.source());
        if (e.at() >= all.start.measuredFrom()) {
            state.leads.put(e.lead(), new OpenLead(source, e.at(), all.stages.length));
            all.sources[source].leads++;
            day(e.at()).created[source]++;
        }
    }

    private void enter(StageEntered e) {
        OpenLead lead = state.leads.get(e.lead());
        int stage = dictionary.stage(e.stage());
        if (lead == null) {
            return;
        }
        leaveStage(lead, e.at());
        StageStatistics statistics = state.statistics.stages[stage];
        statistics.visits++;
        statistics.open[lead.source]++;
        lead.stage = stage;
        lead.enteredAt = e.at();
        lead.workStartedAt = OpenLead.NONE;
        lead.workFinishedAt = OpenLead.NONE;
        lead.timedOut = false;
        if (!lead.entered[stage]) {
            lead.entered[stage] = true;
            statistics.any[lead.source]++;
            deepen(lead);
        }
    }

    private void deepen(OpenLead lead) {
        int[] funnel = dictionary.funnel;
        while (lead.depth < funnel.length && lead.entered[funnel[lead.depth]]) {
            state.statistics.stages[funnel[lead.depth]].ordered[lead.source]++;
            lead.depth++;
        }
    }

    private void startWork(WorkStarted e) {
        OpenLead lead = state.leads.get(e.lead());
        int stage = dictionary.stage(e.stage());
        if (lead != null) {
            lead.workStartedAt = e.at();
            state.statistics.stages[stage].waiting.add(e.at() - lead.enteredAt);
        }
    }

    private void finishWork(WorkFinished e) {
        OpenLead lead = state.leads.get(e.lead());
        int stage = dictionary.stage(e.stage());
        if (lead != null) {
            if (lead.workStartedAt == OpenLead.NONE) {
                throw new UnfoldableEventException("work is finished that was not started");
            }
            lead.workFinishedAt = e.at();
            state.statistics.stages[stage].working.add(e.at() - lead.workStartedAt);
        }
    }

    /** What was cut off is no lag; the next event tells where the lead goes. */
    private void timeOut(StageTimedOut e) {
        OpenLead lead = state.leads.get(e.lead());
        if (lead != null) {
            lead.timedOut = true;
        }
    }

    private void stale(LeadStale e) {
        OpenLead lead = state.leads.get(e.lead());
        int stage = dictionary.stage(e.stage());
        if (lead != null && !lead.stale[stage]) {
            lead.stale[stage] = true;
            state.statistics.stages[stage].stale++;
        }
    }

    private void freeze(LeadFrozen e) {
        OpenLead lead = state.leads.get(e.lead());
        int stage = dictionary.stage(e.stage());
        int reason = dictionary.frozenReason(e.reason());
        if (lead == null) {
            return;
        }
        leaveStage(lead, e.at());
        lead.stage = stage;
        lead.frozen = reason;
        state.statistics.sources[lead.source].frozen++;
        day(e.at()).frozen[lead.source]++;
        ReasonStatistics frozen = state.statistics.frozen[stage][reason];
        frozen.episodes++;
        frozen.now++;
    }

    private void thaw(LeadThawed e) {
        OpenLead lead = state.leads.get(e.lead());
        if (lead != null) {
            if (lead.frozen == OpenLead.NONE) {
                throw new UnfoldableEventException("a lead thaws that is not frozen");
            }
            unfreeze(lead).returned++;
            day(e.at()).thawed[lead.source]++;
        }
    }

    /** A frozen lead comes back or is lost. */
    private ReasonStatistics unfreeze(OpenLead lead) {
        ReasonStatistics frozen = state.statistics.frozen[lead.stage][lead.frozen];
        frozen.now--;
        state.statistics.sources[lead.source].frozen--;
        lead.frozen = OpenLead.NONE;
        lead.stage = OpenLead.NONE;
        return frozen;
    }

    private void win(LeadWon e) {
        OpenLead lead = state.leads.remove(e.lead());
        if (lead == null) {
            return;
        }
        end(lead, e.at());
        SourceStatistics source = state.statistics.sources[lead.source];
        source.won++;
        source.revenue += e.value();
        source.timeToWin.add(e.at() - lead.createdAt);
        DayStatistics day = day(e.at());
        day.won[lead.source]++;
        day.revenue[lead.source] += e.value();
    }

    private void lose(LeadLost e) {
        int stage = dictionary.stage(e.stage());
        int reason = dictionary.lostReason(e.reason());
        OpenLead lead = state.leads.remove(e.lead());
        if (lead == null) {
            return;
        }
        if (lead.frozen != OpenLead.NONE) {
            unfreeze(lead);
            day(e.at()).lostWhileFrozen[lead.source]++;
        }
        end(lead, e.at());
        state.statistics.sources[lead.source].lost++;
        day(e.at()).lost[lead.source]++;
        ReasonStatistics lost = state.statistics.lost[stage][reason];
        lost.episodes++;
        lost.now++;
    }

    private void end(OpenLead lead, long at) {
        leaveStage(lead, at);
        addCumulative(lead);
    }

    private void addCumulative(OpenLead lead) {
        for (int stage = 0; stage < lead.entered.length; stage++) {
            if (lead.entered[stage]) {
                state.statistics.stages[stage].cumulative.add(lead.timeInStage[stage]);
            }
        }
    }

    /** Ends the visit the lead is on, if it is on one. */
    private void leaveStage(OpenLead lead, long at) {
        if (lead.stage == OpenLead.NONE || lead.frozen != OpenLead.NONE) {
            return;
        }
        StageStatistics stage = state.statistics.stages[lead.stage];
        stage.open[lead.source]--;
        stage.inStage.add(at - lead.enteredAt);
        if (!lead.timedOut) {
            boolean worked = lead.workFinishedAt != OpenLead.NONE;
            stage.lag.add(at - (worked ? lead.workFinishedAt : lead.enteredAt));
        }
        lead.timeInStage[lead.stage] += at - lead.enteredAt;
        lead.stage = OpenLead.NONE;
    }

    private void complete(ReplicationCompleted e) {
        state.statistics.roles = e.roles();
        state.statistics.complete = true;
        day(state.statistics.start.end() - 1);
        state.leads.clear(); // nothing more comes of them
    }

    private DayStatistics day(long at) {
        ReplicationStatistics all = state.statistics;
        int day = calendar.dayOf(at);
        while (all.days.size() <= day) {
            all.days.add(new DayStatistics(all.sources.length));
        }
        return all.days.get(day);
    }
}
