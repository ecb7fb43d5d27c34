package io.leadflow.simulation.kernel;

import io.leadflow.simulation.kernel.ProcessGraph.CrewRole;
import io.leadflow.simulation.kernel.ProcessGraph.Draw;
import io.leadflow.simulation.kernel.ProcessGraph.PersonSpec;
import io.leadflow.simulation.kernel.ProcessGraph.PoolSpec;
import io.leadflow.simulation.kernel.ProcessGraph.Quota;
import java.util.ArrayList;
import java.util.List;

/** What the nodes of a graph refer to by number, and what its tokens carry. */
abstract sealed class GraphParts permits GraphBuilder {
    final List<PoolSpec> pools = new ArrayList<>();
    final List<CrewRole> crewRoles = new ArrayList<>();
    final List<PersonSpec> people = new ArrayList<>();
    final List<Quota> quotas = new ArrayList<>();
    final List<Draw> draws = new ArrayList<>();
    int counters;
    int attributes;
    long mostTokens = Long.MAX_VALUE;
    private boolean remembers;

    /** Adds a pool whose servers take tokens first come, first served; answers its number. */
    public int pool(int capacity, Timetable timetable) {
        return pool(capacity, timetable, null, false);
    }

    /**
     * Adds a pool of equal servers; answers its number.
     *
     * @param order who goes first; null is first come, first served
     * @param preemptive whether who goes before interrupts who goes after; needs an order
     */
    public int pool(int capacity, Timetable timetable, Order order, boolean preemptive) {
        pools.add(new PoolSpec(capacity, timetable, order, preemptive));
        return pools.size() - 1;
    }

    /** Adds a role of named people, who are added after it; answers its number. */
    public int crewRole(Assignment assignment, Order order, boolean preemptive) {
        crewRoles.add(new CrewRole(new ArrayList<>(), assignment, order, preemptive));
        return crewRoles.size() - 1;
    }

    /**
     * Adds a named person; answers their number.
     *
     * @param roles numbers of roles, the preferred first
     * @param speeds by kind of work
     * @param leaves when they have left for good, or {@link Timetable#NEVER}
     */
    public int person(
            Timetable timetable,
            List<Integer> roles,
            List<Double> speeds,
            RampUp rampUp,
            long leaves) {
        int number = people.size();
        people.add(
                new PersonSpec(timetable, List.copyOf(roles), List.copyOf(speeds), rampUp, leaves));
        roles.forEach(role -> crewRoles.get(role).people().add(number));
        return number;
    }

    /** Adds a counter that every token carries, from 0. */
    public int counter() {
        return counters++;
    }

    /** Every token carries so many numbers. */
    public void attributes(int count) {
        attributes = count;
    }

    /** Every token carries {@link Moments}, its place, and the time it has waited. */
    public void remember() {
        remembers = true;
    }

    public boolean remembers() {
        return remembers;
    }

    /** No more tokens are born after so many. */
    public void atMost(long tokens) {
        mostTokens = tokens;
    }

    /** Adds a quota of tokens for each period; before the first start there is none. */
    public int quota(List<Long> periods, long tokens) {
        quotas.add(new Quota(List.copyOf(periods), tokens));
        return quotas.size() - 1;
    }

    /** Adds a distribution that nodes draw from; answers its number. */
    public int draw(Sampler sampler, String purpose, double ticksPerUnit) {
        draws.add(new Draw(sampler, purpose, ticksPerUnit));
        return draws.size() - 1;
    }
}
