package io.leadflow.simulation.process;

/**
 * Takes lead events, one call each, in order. Stages, roles, sources and reasons are told by their
 * index in the dictionaries of {@link CompiledProcess}; {@code at} is epoch milliseconds, leads
 * count from 1, values are minor units of the currency. The contract of each event is that of
 * {@link io.leadflow.contracts.event.LeadEvent}.
 */
public interface LeadEventSink {
    void leadCreated(long at, long lead, int source, long value);

    void stageEntered(long at, long lead, int stage, int visit);

    void workStarted(long at, long lead, int stage, int role);

    void workFinished(long at, long lead, int stage, int role);

    void stageTimedOut(long at, long lead, int stage);

    void leadStale(long at, long lead, int stage);

    void leadFrozen(long at, long lead, int stage, int reason);

    void leadThawed(long at, long lead, int stage);

    void leadWon(long at, long lead, int stage, long value);

    void leadLost(long at, long lead, int stage, int reason);
}
