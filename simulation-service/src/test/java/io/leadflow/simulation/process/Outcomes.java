package io.leadflow.simulation.process;

import java.util.HashSet;
import java.util.Set;

/** A sink that counts how leads end; tests override what they look at besides. */
class Outcomes implements LeadEventSink {
    long created;
    long won;
    long lost;
    long timedOut;
    final Set<Long> frozen = new HashSet<>();

    /** Simulates replication {@code replication} into this. */
    Replication simulate(CompiledProcess process, long seed, int replication) {
        Replication simulated = new Replication(process, seed, replication, this);
        simulated.advanceTo(process.window().end());
        return simulated;
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
        created++;
    }

    @Override
    public void stageEntered(long at, long lead, int stage, int visit, long ageMs) {}

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {}

    @Override
    public void workFinished(long at, long lead, int stage, int role, int task, int person) {}

    @Override
    public void workInterrupted(long at, long lead, int stage, int role, int task, int person) {}

    @Override
    public void leadReopened(long at, long lead, int stage) {}

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {}

    @Override
    public void stageTimedOut(long at, long lead, int stage) {
        timedOut++;
    }

    @Override
    public void leadStale(long at, long lead, int stage) {}

    @Override
    public void leadFrozen(long at, long lead, int stage, int reason) {
        frozen.add(lead);
    }

    @Override
    public void leadThawed(long at, long lead, int stage) {
        frozen.remove(lead);
    }

    @Override
    public void leadWon(long at, long lead, int stage, long value) {
        won++;
    }

    @Override
    public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {
        lost++;
        frozen.remove(lead);
    }
}
