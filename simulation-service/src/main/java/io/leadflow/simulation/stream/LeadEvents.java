package io.leadflow.simulation.stream;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.simulation.process.LeadEventSink;
import io.leadflow.simulation.process.Replication;

/** Takes all events of one replication, its first and last one too. */
public interface LeadEvents extends LeadEventSink {
    /** The first event. */
    void started(ProcessDefinition definition, long seed, int replication);

    /** The last event. */
    void completed(Replication replication);

    /** Events taken so far. */
    long count();
}
