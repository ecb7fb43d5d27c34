package io.leadflow.funnel;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import java.util.Map;

/**
 * Folds what happens to leads, a call each: what {@link ReplicationFold#fold} does with events,
 * without events. Sources, stages, roles, reasons and guardrails are told by their places in the
 * lists of {@link ReplicationStarted}; {@link #NONE} stands for no role and no age, null for no
 * task, person, campaign or attributes. The contract of each call is that of its event in {@link
 * io.leadflow.contracts.event.LeadEvent}.
 *
 * <p>A call that contradicts the ones before throws {@link UnfoldableEventException} and changes
 * nothing. Not safe for concurrent use.
 */
public final class EventFold {
    public static final int NONE = -1;

    private final FoldState state;
    private final VisitFold visits;
    private final LeadFold leads;

    EventFold(FoldState state, Books books) {
        this.state = state;
        TraitFold traits = new TraitFold(books);
        visits = new VisitFold(books, traits);
        leads = new LeadFold(books, visits, traits);
    }

    public void leadCreated(
            long at,
            long lead,
            int source,
            long value,
            String campaign,
            long ageMs,
            Map<String, Object> attributes) {
        leads.create(at, lead, source, value, campaign, ageMs, attributes);
        state.next++;
    }

    public void stageEntered(long at, long lead, int stage, long ageMs) {
        visits.enter(at, lead, stage, ageMs);
        state.next++;
    }

    public void workStarted(long at, long lead, int stage, int role, String task, String person) {
        visits.startWork(at, lead, stage, role, task, person);
        state.next++;
    }

    public void workFinished(long at, long lead, int stage, String task, String person) {
        visits.finishWork(at, lead, stage, task, person);
        state.next++;
    }

    public void workInterrupted(long at, long lead, int stage, String task, String person) {
        visits.interruptWork(at, lead, stage, task, person);
        state.next++;
    }

    public void stageTimedOut(long lead) {
        visits.timeOut(lead);
        state.next++;
    }

    public void leadStale(long lead, int stage) {
        visits.stale(lead, stage);
        state.next++;
    }

    public void leadFrozen(long at, long lead, int stage, int reason) {
        leads.freeze(at, lead, stage, reason);
        state.next++;
    }

    public void leadThawed(long at, long lead) {
        leads.thaw(at, lead);
        state.next++;
    }

    public void leadWon(long at, long lead, long value) {
        leads.win(at, lead, value);
        state.next++;
    }

    public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {
        leads.lose(at, lead, stage, reason, reopens);
        state.next++;
    }

    public void leadReopened(long at, long lead) {
        leads.reopen(at, lead);
        state.next++;
    }

    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        leads.breach(at, lead, stage, guardrail);
        state.next++;
    }

    /** Nothing more comes of the leads. */
    void complete() {
        leads.complete();
    }
}
