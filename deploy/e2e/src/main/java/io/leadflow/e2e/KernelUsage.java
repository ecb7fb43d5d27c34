package io.leadflow.e2e;

import static java.util.stream.Collectors.groupingBy;

import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.PersonUsage;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RoleUsage;
import io.leadflow.simulation.process.SourceCosts;
import java.util.ArrayList;
import java.util.List;

/** What roles, people and sources did and cost over the replications of a run. */
final class KernelUsage {
    private final CompiledProcess process;
    private final Tally tally;
    private final List<RoleUsage> roles = new ArrayList<>();

    KernelUsage(CompiledProcess process, Tally tally) {
        this.process = process;
        this.tally = tally;
    }

    void add(Replication replication) {
        roles.addAll(replication.roleUsage());
        replication.roleUsage().forEach(this::add);
        replication.personUsage().forEach(this::add);
        replication.sourceCosts().forEach(this::add);
    }

    private void add(RoleUsage usage) {
        String name = "role " + process.roles().get(usage.role());
        tally.add(name + " served", usage.waits());
        tally.add(name + " cost", Math.max(0, usage.cost()));
    }

    private void add(PersonUsage usage) {
        String name = "person " + process.people().get(usage.person());
        tally.add(name + " leads", usage.leads());
        tally.add(name + " open", usage.openMs());
        tally.add(name + " busy", usage.busyMs());
        tally.add(name + " cost", Math.max(0, usage.cost()));
    }

    private void add(SourceCosts costs) {
        tally.add("source " + process.sources().get(costs.source()) + " cost", costs.cost());
    }

    /** Adds the ratios over all replications. */
    void end() {
        roles.stream()
                .collect(groupingBy(RoleUsage::role))
                .forEach((role, usages) -> utilisation(process.roles().get(role), usages));
    }

    private void utilisation(String role, List<RoleUsage> usages) {
        double busy = usages.stream().mapToLong(RoleUsage::busyMs).sum();
        double open = usages.stream().mapToLong(RoleUsage::openMs).sum();
        tally.add("role " + role + " utilisation", Tally.millionths(busy / open));
    }
}
