package io.leadflow.simulation.kernel;

import java.util.List;

/**
 * What tokens pass through: nodes that generate, seize, delay, release, choose, fork, join, mark,
 * time and end. Immutable and shared by replications. Nodes are numbered and kept as parallel
 * arrays, so that the event loop follows indices instead of objects. Made by {@link GraphBuilder}.
 */
public final class ProcessGraph {
    /** A pool of equal servers; the order null is first come, first served. */
    record PoolSpec(int capacity, Timetable timetable, Order order, boolean preemptive) {}

    /** A role of named people, told apart by their numbers. */
    record CrewRole(List<Integer> people, Assignment assignment, Order order, boolean preemptive) {}

    /** A person, their roles in order of preference, speed by kind of work, when they leave. */
    record PersonSpec(
            Timetable timetable,
            List<Integer> roles,
            List<Double> speeds,
            RampUp rampUp,
            long leaves) {}

    /** What is engaged for: the role, and the kind of work that speeds are told by. */
    record Engagement(int role, int kind) {}

    /** So many tokens a period; periods by their starts, ascending. */
    record Quota(List<Long> periods, long tokens) {}

    /**
     * A stream, where its tokens go; what it draws, as numbers of draws. The batch is −1 for single
     * arrivals.
     */
    record Source(TokenStream stream, int next, int value, int batch, List<Integer> attributes) {}

    /** A distribution and the stream it draws from; a sample is worth {@code scale} ticks. */
    record Draw(Sampler sampler, String purpose, double scale) {}

    /** Cumulative probabilities by token class; targets are nodes. */
    static final class Choice {
        final double[][] cumulative;
        final int[] targets;
        final String purpose;

        Choice(double[][] cumulative, int[] targets, String purpose) {
            this.cumulative = cumulative;
            this.targets = targets;
            this.purpose = purpose;
        }
    }

    /** Computed weights; the last resort is the target where all are 0. */
    record Decision(Weights weights, List<Integer> targets, int lastResort, String purpose) {}

    /** A timer; a target of -1 only marks {@code code}. */
    record Timer(int slot, Deadline deadline, int target, int code) {}

    /** A counter's limit and the code told when it is passed. */
    record Warning(int counter, double limit, int code) {}

    /** When it opens, ascending, never before the start, and how many tokens it lets through. */
    record GateSpec(List<Long> opens, int most) {}

    /** Branches that start side by side; go on when all have joined, or one. */
    record Fork(List<Integer> branches, boolean all) {}

    /** {@link Op} of each node. */
    final int[] ops;

    final int[] args;
    final int[] nexts;

    /** What a node needs besides its argument: pool or kind of work, or a timer's draw. */
    final int[] workers;

    /** Told by nodes that are no marks: when something happens there, or is interrupted. */
    final int[] codes;

    final List<PoolSpec> pools;
    final List<CrewRole> crewRoles;
    final List<PersonSpec> people;
    final List<Engagement> engagements;
    final List<Quota> quotas;
    final List<Source> sources;
    final List<Draw> draws;
    final List<Choice> choices;
    final List<Decision> decisions;
    final List<Timer> timers;
    final List<Warning> warnings;
    final List<Double> discounts;
    final List<GateSpec> gates;
    final List<Fork> forks;
    final int counters;
    final int timerSlots;
    final int attributes;
    final long mostTokens;
    final boolean hasExtras;

    ProcessGraph(GraphBuilder from) {
        ops = ints(from.ops);
        args = ints(from.args);
        nexts = ints(from.nexts);
        workers = ints(from.workers);
        codes = ints(from.codes);
        pools = List.copyOf(from.pools);
        crewRoles = List.copyOf(from.crewRoles);
        people = List.copyOf(from.people);
        engagements = List.copyOf(from.engagements);
        quotas = List.copyOf(from.quotas);
        sources = List.copyOf(from.sources);
        draws = List.copyOf(from.draws);
        choices = List.copyOf(from.choices);
        decisions = List.copyOf(from.decisions);
        timers = List.copyOf(from.timers);
        warnings = List.copyOf(from.warnings);
        discounts = List.copyOf(from.discounts);
        gates = List.copyOf(from.gates);
        forks = List.copyOf(from.forks);
        counters = from.counters;
        timerSlots = timers.stream().mapToInt(timer -> timer.slot() + 1).max().orElse(0);
        attributes = from.attributes;
        mostTokens = from.mostTokens;
        hasExtras = from.needsExtras();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    Tokens newTokens(Agenda agenda) {
        TokenExtras extras = hasExtras ? new TokenExtras(attributes, crewRoles.size()) : null;
        return new Tokens(counters, agenda, extras);
    }
}
