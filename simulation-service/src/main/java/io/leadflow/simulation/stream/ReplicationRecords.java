package io.leadflow.simulation.stream;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.SourceRef;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.PersonUsage;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RoleUsage;
import io.leadflow.simulation.process.RunWindow;
import io.leadflow.simulation.process.SourceCosts;
import java.util.List;

/** First and last event of a replication. What a process does not have is absent, not empty. */
final class ReplicationRecords {
    private final CompiledProcess process;

    ReplicationRecords(CompiledProcess process) {
        this.process = process;
    }

    ReplicationStarted started(ProcessDefinition definition, long seed, int replication) {
        RunWindow window = process.window();
        return new ReplicationStarted(
                0,
                window.start(),
                Engine.VERSION,
                definition.id(),
                seed,
                replication,
                definition.timeZone(),
                definition.currency(),
                window.warmUpEnd(),
                window.arrivalsEnd(),
                window.end(),
                definition.sources().entrySet().stream()
                        .map(s -> new SourceRef(s.getKey(), s.getValue().channel()))
                        .toList(),
                process.stages(),
                definition.funnelStages(),
                process.roles(),
                process.lostReasons(),
                process.frozenReasons(),
                orAbsent(process.people()),
                orAbsent(process.guardrails()));
    }

    ReplicationCompleted completed(Replication replication, long sequence) {
        return new ReplicationCompleted(
                sequence,
                process.window().end(),
                sequence + 1,
                replication.roleUsage().stream().map(this::usage).toList(),
                orAbsent(replication.personUsage().stream().map(this::usage).toList()),
                orAbsent(replication.sourceCosts().stream().map(this::costs).toList()));
    }

    private LeadEvent.RoleUsage usage(RoleUsage u) {
        return new LeadEvent.RoleUsage(
                process.roles().get(u.role()),
                u.capacity(),
                u.openMs(),
                u.busyMs(),
                u.queueMs(),
                u.waits(),
                u.waitMs(),
                orAbsent(u.cost()));
    }

    private LeadEvent.PersonUsage usage(PersonUsage u) {
        return new LeadEvent.PersonUsage(
                process.people().get(u.person()),
                u.openMs(),
                u.busyMs(),
                u.leads(),
                orAbsent(u.cost()));
    }

    private LeadEvent.SourceCosts costs(SourceCosts c) {
        return new LeadEvent.SourceCosts(process.sources().get(c.source()), c.leads(), c.cost());
    }

    private static <T> List<T> orAbsent(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static Long orAbsent(long cost) {
        return cost < 0 ? null : cost;
    }
}
