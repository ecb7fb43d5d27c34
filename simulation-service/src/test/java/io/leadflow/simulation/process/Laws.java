package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ParallelWork;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.run.ReplicationOutcome;
import java.util.ArrayList;
import java.util.List;

/** A sink that checks what must hold of every replication, event by event. */
final class Laws implements LeadEventSink {
    private final CompiledProcess process;
    private final ProcessDefinition definition;
    private final List<Stage> stages;
    private final Desks desks;
    private final List<LeadHistory> leads = new ArrayList<>();
    private final int[] inside;
    private final Replication replication;
    private final long pipeline;
    private long now;
    private long open;
    private long unmeasured;

    private Laws(CompiledProcess process, long seed, int number) {
        this.process = process;
        definition = process.definition;
        stages = List.copyOf(definition.stages().values());
        desks = new Desks(process);
        inside = new int[stages.size()];
        now = process.window().start();
        pipeline =
                process.options().pipeline().stream()
                        .mapToLong(lead -> lead.leads() == null ? 1 : lead.leads())
                        .sum();
        unmeasured = pipeline;
        replication = new Replication(process, seed, number, this);
    }

    /** Simulates a replication to its end. */
    static Laws check(CompiledProcess process, long seed, int number) {
        Laws laws = new Laws(process, seed, number);
        laws.replication.advanceTo(process.window().end());
        laws.conclude();
        return laws;
    }

    Replication replication() {
        return replication;
    }

    private void conclude() {
        counted();
        holds(replication.leadsCreated() == leads.size(), "leads created");
        List<LeadHistory> measured = leads.subList((int) unmeasured, leads.size());
        ReplicationOutcome expected =
                new ReplicationOutcome(
                        measured.size(),
                        measured.stream().filter(LeadHistory::isWon).count(),
                        measured.stream().filter(LeadHistory::isLost).count(),
                        measured.stream().mapToLong(lead -> lead.revenue).sum());
        holds(replication.outcome().equals(expected), "outcome is not " + expected);
    }

    private void holds(boolean law, String what) {
        if (!law) {
            throw new AssertionError(what + " at " + now);
        }
    }

    /** Leads are conserved: open are those that have not ended, as the replication tells. */
    private void counted() {
        // while leads of the pipeline are put in, there is no replication to ask yet
        if (replication != null) {
            holds(
                    replication.openLeads() == open,
                    open + " open leads, not " + replication.openLeads());
        }
    }

    private LeadHistory event(long at, long lead, int stage, String what) {
        holds(
                at >= now && at < process.window().end(),
                what + " goes back from " + now + " to " + at);
        now = at;
        holds(lead >= 1 && lead <= leads.size(), what + " of unknown lead " + lead);
        LeadHistory history = leads.get((int) lead - 1);
        history.tell(at, what, stage);
        return history;
    }

    /** Applies an event that may change the number of open leads. */
    private void count(LeadHistory lead, boolean wasOpen) {
        open += (lead.isOpen() ? 1 : 0) - (wasOpen ? 1 : 0);
        counted();
    }

    private void leave(LeadHistory lead) {
        if (lead.isInside()) {
            Stage stage = stages.get(lead.stage);
            inside[lead.stage]--;
            boolean all =
                    stage.parallel() != null && stage.parallel().join() == ParallelWork.Join.ALL;
            lead.leave(
                    all && !lead.timedOut ? works(stage.parallel()) : -1, stage.parallel() != null);
        }
    }

    private static int works(ParallelWork parallel) {
        return (int) parallel.tasks().values().stream().filter(task -> task.role() != null).count();
    }

    @Override
    public void leadCreated(
            long at,
            long lead,
            int source,
            long value,
            int campaign,
            long ageMs,
            LeadAttributes attributes) {
        leads.add(new LeadHistory(lead));
        unmeasured += at < process.window().warmUpEnd() && lead > pipeline ? 1 : 0;
        event(at, lead, -1, "created");
        holds(lead == leads.size(), "leads are not numbered one by one");
        holds((ageMs >= 0) == (lead <= pipeline), "age of lead " + lead);
        holds(ageMs >= 0 || at < process.window().arrivalsEnd(), "arrival after the horizon");
        holds(lead - pipeline <= process.options().maxLeads(), "more leads than asked for");
        open++;
        counted();
    }

    @Override
    public void stageEntered(long at, long lead, int stage, int visit, long ageMs) {
        LeadHistory history = event(at, lead, stage, "entered");
        leave(history);
        history.enter(stage, visit, at);
        inside[stage]++;
        Integer limit = stages.get(stage).wipLimit();
        boolean placed = history.isPlaced(lead <= pipeline, process.window().start());
        // before a full stage it has waited, for no time perhaps
        holds(ageMs >= 0 ? placed : !placed || limit != null, "age in the stage of lead " + lead);
        holds(
                limit == null || inside[stage] <= limit,
                "more leads in stage " + stage + " than " + limit);
        counted();
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {
        LeadHistory history = event(at, lead, stage, "work started");
        Stage at0 = stages.get(stage);
        Desk desk = new Desk(lead, stage, role, task, person);
        boolean begins = history.begin(desk);
        desks.take(desk, at);
        if (begins && at0.session() != null) {
            boolean met = new OpenHours(definition).meets(at0.session(), history.enteredAt, at);
            holds(met, "work before the session on lead " + lead);
        }
        counted();
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role, int task, int person) {
        LeadHistory history = event(at, lead, stage, "work finished");
        Desk desk = new Desk(lead, stage, role, task, person);
        desks.leave(desk);
        history.finish(desk);
        counted();
    }

    @Override
    public void workInterrupted(long at, long lead, int stage, int role, int task, int person) {
        LeadHistory history = event(at, lead, stage, "work interrupted");
        Desk desk = new Desk(lead, stage, role, task, person);
        desks.leave(desk);
        history.interrupt(desk);
        holds(desks.isPreemptive(role), "interruption in role " + role);
        counted();
    }

    @Override
    public void stageTimedOut(long at, long lead, int stage) {
        Stage limited = stages.get(stage);
        holds(limited.timeout() != null || limited.patience() != null, "no limit in " + stage);
        event(at, lead, stage, "timed out").timeOut();
    }

    @Override
    public void leadStale(long at, long lead, int stage) {
        event(at, lead, stage, "stale").goStale();
        counted();
    }

    @Override
    public void leadFrozen(long at, long lead, int stage, int reason) {
        LeadHistory history = event(at, lead, stage, "frozen");
        leave(history);
        boolean thaws = List.copyOf(definition.freezes().values()).get(reason).thawDays() != null;
        history.become(thaws ? LeadHistory.State.FROZEN : LeadHistory.State.GONE);
        count(history, true);
    }

    @Override
    public void leadThawed(long at, long lead, int stage) {
        event(at, lead, stage, "thawed").become(LeadHistory.State.BACK);
        counted();
    }

    @Override
    public void leadWon(long at, long lead, int stage, long value) {
        LeadHistory history = event(at, lead, stage, "won");
        leave(history);
        history.become(LeadHistory.State.WON);
        history.revenue = value;
        count(history, true);
    }

    @Override
    public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {
        LeadHistory history = event(at, lead, stage, "lost");
        leave(history);
        history.become(reopens ? LeadHistory.State.LOST_FOR_NOW : LeadHistory.State.LOST);
        count(history, true);
    }

    @Override
    public void leadReopened(long at, long lead, int stage) {
        LeadHistory history = event(at, lead, stage, "reopened");
        history.become(LeadHistory.State.BACK);
        count(history, false);
    }

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        event(at, lead, stage, "breached").breach();
        counted();
    }
}
