package io.leadflow.simulation.process;

import java.util.ArrayList;
import java.util.List;

/** Everything that happens in a replication, as records. */
final class Story implements LeadEventSink {
    /**
     * One event; {@code about} is a source, role, reason, guardrail or visit, {@code value} money,
     * {@code who} a person, task, campaign or 1 for what is reopened, {@code age} of who is new.
     */
    record Event(
            long at, Kind kind, long lead, int stage, int about, long value, int who, long age) {}

    enum Kind {
        CREATED,
        ENTERED,
        WORK_STARTED,
        WORK_FINISHED,
        WORK_INTERRUPTED,
        TIMED_OUT,
        STALE,
        FROZEN,
        THAWED,
        WON,
        LOST,
        REOPENED,
        BREACHED
    }

    final List<Event> events = new ArrayList<>();
    private final Replication replication;

    private Story(CompiledProcess process, long seed, int number) {
        replication = new Replication(process, seed, number, this);
    }

    static Story of(CompiledProcess process, long seed, int replication) {
        return sliced(process, seed, replication, process.window().end());
    }

    /** Simulated to each of the ticks in turn, and to the end. */
    static Story sliced(CompiledProcess process, long seed, int replication, long... ticks) {
        Story story = new Story(process, seed, replication);
        for (long tick : ticks) {
            story.replication.advanceTo(tick);
        }
        story.replication.advanceTo(process.window().end());
        return story;
    }

    Replication replication() {
        return replication;
    }

    List<Event> all(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    List<Event> of(long lead) {
        return events.stream().filter(event -> event.lead() == lead).toList();
    }

    /** The events of a lead after {@code event}, in order. */
    List<Event> after(Event event) {
        List<Event> same = of(event.lead());
        return same.subList(same.indexOf(event) + 1, same.size());
    }

    private void add(long at, Kind kind, long lead, int stage, int about, long value) {
        add(at, kind, lead, stage, about, value, -1, -1);
    }

    private void add(
            long at, Kind kind, long lead, int stage, int about, long value, int who, long age) {
        events.add(new Event(at, kind, lead, stage, about, value, who, age));
    }

    private void addWork(long at, Kind kind, long lead, int stage, int role, int task, int person) {
        add(at, kind, lead, stage, role, task, person, -1);
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
        add(at, Kind.CREATED, lead, -1, source, value, campaign, ageMs);
    }

    @Override
    public void stageEntered(long at, long lead, int stage, int visit, long ageMs) {
        add(at, Kind.ENTERED, lead, stage, visit, 0, -1, ageMs);
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {
        addWork(at, Kind.WORK_STARTED, lead, stage, role, task, person);
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role, int task, int person) {
        addWork(at, Kind.WORK_FINISHED, lead, stage, role, task, person);
    }

    @Override
    public void workInterrupted(long at, long lead, int stage, int role, int task, int person) {
        addWork(at, Kind.WORK_INTERRUPTED, lead, stage, role, task, person);
    }

    @Override
    public void leadReopened(long at, long lead, int stage) {
        add(at, Kind.REOPENED, lead, stage, 0, 0);
    }

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        add(at, Kind.BREACHED, lead, stage, guardrail, 0);
    }

    @Override
    public void stageTimedOut(long at, long lead, int stage) {
        add(at, Kind.TIMED_OUT, lead, stage, 0, 0);
    }

    @Override
    public void leadStale(long at, long lead, int stage) {
        add(at, Kind.STALE, lead, stage, 0, 0);
    }

    @Override
    public void leadFrozen(long at, long lead, int stage, int reason) {
        add(at, Kind.FROZEN, lead, stage, reason, 0);
    }

    @Override
    public void leadThawed(long at, long lead, int stage) {
        add(at, Kind.THAWED, lead, stage, 0, 0);
    }

    @Override
    public void leadWon(long at, long lead, int stage, long value) {
        add(at, Kind.WON, lead, stage, 0, value);
    }

    @Override
    public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {
        add(at, Kind.LOST, lead, stage, reason, 0, reopens ? 1 : 0, -1);
    }
}
