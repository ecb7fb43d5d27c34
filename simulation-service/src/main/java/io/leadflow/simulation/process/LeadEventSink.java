package io.leadflow.simulation.process;

/**
 * Takes lead events, one call each, in order. Stages, roles, sources and reasons are told by their
 * index in the dictionaries of {@link CompiledProcess}, −1 for none; {@code at} is epoch
 * milliseconds, leads count from 1, values are minor units of the currency. The contract of each
 * event is that of {@link io.leadflow.contracts.event.LeadEvent}.
 */
public interface LeadEventSink {
    /**
     * @param ageMs −1 for a new lead
     * @param attributes null where the process has none; to be read during the call only
     */
    void leadCreated(
            long at,
            long lead,
            int source,
            long value,
            int campaign,
            long ageMs,
            LeadAttributes attributes);

    /**
     * @param ageMs −1 for a lead that enters now
     */
    void stageEntered(long at, long lead, int stage, int visit, long ageMs);

    void workStarted(long at, long lead, int stage, int role, int task, int person);

    void workFinished(long at, long lead, int stage, int role, int task, int person);

    void workInterrupted(long at, long lead, int stage, int role, int task, int person);

    void stageTimedOut(long at, long lead, int stage);

    void leadStale(long at, long lead, int stage);

    void leadFrozen(long at, long lead, int stage, int reason);

    void leadThawed(long at, long lead, int stage);

    void leadWon(long at, long lead, int stage, long value);

    void leadLost(long at, long lead, int stage, int reason, boolean reopens);

    void leadReopened(long at, long lead, int stage);

    void guardrailBreached(long at, long lead, int stage, int guardrail);
}
