package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Person;
import io.leadflow.contracts.definition.Role;
import io.leadflow.contracts.definition.Source;
import io.leadflow.simulation.kernel.PoolUsage;
import io.leadflow.simulation.kernel.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What roles, people and sources of a replication did and cost while it was measured. */
final class Usage {
    private final CompiledProcess process;
    private final Simulation simulation;

    /** Leads since measuring began, of each source by itself and of each campaign. */
    private final long[] ownLeads;

    private final long[] campaignLeads;

    Usage(CompiledProcess process, Simulation simulation) {
        this.process = process;
        this.simulation = simulation;
        ownLeads = new long[process.sources().size()];
        campaignLeads = new long[process.campaigns().size()];
    }

    void created(int source, int campaign) {
        if (campaign < 0) {
            ownLeads[source]++;
        } else {
            campaignLeads[campaign]++;
        }
    }

    void startMeasuring() {
        Arrays.fill(ownLeads, 0);
        Arrays.fill(campaignLeads, 0);
    }

    List<RoleUsage> roles() {
        List<RoleUsage> usages = new ArrayList<>();
        for (Map.Entry<String, Role> role : process.definition.roles().entrySet()) {
            usages.add(role(usages.size(), role.getValue(), pool(role.getKey())));
        }
        return usages;
    }

    List<PersonUsage> people() {
        List<io.leadflow.simulation.kernel.PersonUsage> all = simulation.peopleUsage();
        List<PersonUsage> usages = new ArrayList<>();
        for (Person person : process.definition.people().values()) {
            var usage = all.get(usages.size());
            long cost = process.costs.ofPerson(person, usage.openTicks());
            usages.add(
                    new PersonUsage(
                            usages.size(),
                            usage.openTicks(),
                            usage.busyTicks(),
                            usage.served(),
                            cost));
        }
        return usages;
    }

    List<SourceCosts> sources() {
        List<SourceCosts> costs = new ArrayList<>();
        int number = 0;
        int campaign = 0;
        for (Source source : process.definition.sources().values()) {
            int until = campaign + source.arrivals().campaigns().size();
            long[] campaigns = Arrays.copyOfRange(campaignLeads, campaign, until);
            long cost = process.costs.ofSource(source, ownLeads[number], campaigns);
            if (cost >= 0) {
                long leads = ownLeads[number] + Arrays.stream(campaigns).sum();
                costs.add(new SourceCosts(number, leads, cost));
            }
            campaign = until;
            number++;
        }
        return costs;
    }

    private PoolUsage pool(String role) {
        Integer pool = process.staff.pool(role);
        return pool == null
                ? simulation.crewUsage(process.staff.crewRole(role))
                : simulation.poolUsage(pool);
    }

    private RoleUsage role(int number, Role role, PoolUsage pool) {
        return new RoleUsage(
                number,
                pool.capacity(),
                pool.openTicks(),
                pool.busyTicks(),
                pool.queueTicks(),
                pool.waits(),
                pool.waitTicks(),
                process.costs.ofRole(role, pool.openTicks()));
    }
}
