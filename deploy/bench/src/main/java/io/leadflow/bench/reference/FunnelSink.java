package io.leadflow.bench.reference;

import io.leadflow.simulation.process.LeadAttributes;
import io.leadflow.simulation.process.LeadEventSink;

/**
 * The kernel's way into a fold.
 *
 * @param fold counts what is told
 */
public record FunnelSink(FunnelFold fold) implements LeadEventSink {
    @Override
    public void leadCreated(
            long at,
            long lead,
            int source,
            long value,
            int campaign,
            long ageMs,
            LeadAttributes attributes) {
        fold.leadCreated(at, lead, source, value);
    }

    @Override
    public void stageEntered(long at, long lead, int stage, int visit, long ageMs) {
        fold.stageEntered(at, lead, stage, visit);
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {
        fold.workStarted(at, lead, stage, role);
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role, int task, int person) {
        fold.workFinished(at, lead, stage, role);
    }

    @Override
    public void workInterrupted(long at, long lead, int stage, int role, int task, int person) {
        throw unexpected();
    }

    @Override
    public void stageTimedOut(long at, long lead, int stage) {
        throw unexpected();
    }

    @Override
    public void leadStale(long at, long lead, int stage) {
        throw unexpected();
    }

    @Override
    public void leadFrozen(long at, long lead, int stage, int reason) {
        fold.leadFrozen(at, lead, stage, reason);
    }

    @Override
    public void leadThawed(long at, long lead, int stage) {
        fold.leadThawed(at, lead, stage);
    }

    @Override
    public void leadWon(long at, long lead, int stage, long value) {
        fold.leadWon(at, lead, stage, value);
    }

    @Override
    public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {
        fold.leadLost(at, lead, stage, reason);
    }

    @Override
    public void leadReopened(long at, long lead, int stage) {
        throw unexpected();
    }

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        throw unexpected();
    }

    private static IllegalStateException unexpected() {
        return new IllegalStateException("ref-sales has no such events");
    }
}
