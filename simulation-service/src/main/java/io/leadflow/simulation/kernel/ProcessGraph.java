package io.leadflow.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What tokens pass through: nodes that generate, seize, delay, release, choose, mark, time and end.
 * Immutable and shared by replications. Nodes are numbered and kept as parallel arrays, so that the
 * event loop follows indices instead of objects.
 */
public final class ProcessGraph {
    /** What a node does with a token. */
    enum Op {
        GENERATE,
        MARK,
        COUNT,
        SEIZE,
        RELEASE,
        DELAY,
        CHOOSE,
        START_TIMER,
        STOP_TIMER,
        CHECKPOINT,
        END
    }

    /** A pool of equal servers with one queue, first come first served. */
    record PoolSpec(int capacity, Timetable timetable) {}

    /** Arrivals, and what is drawn for each new token. */
    record Source(RateFunction rate, String purpose, int tokenClass, int valueDraw) {}

    /** A distribution and the stream it draws from; a sample is worth {@code scale} ticks. */
    record Draw(Sampler sampler, String purpose, double scale) {}

    /** Cumulative probabilities by token class; targets are nodes. */
    static final class Choice {
        final double[][] cumulative;
        final int[] targets;
        final String purpose;

        private Choice(double[][] cumulative, int[] targets, String purpose) {
            this.cumulative = cumulative;
            this.targets = targets;
            this.purpose = purpose;
        }
    }

    /** A timer; a target of -1 only marks {@code code}. */
    record Timer(int slot, Deadline deadline, int target, int code) {}

    final Op[] ops;
    final int[] args;
    final int[] nexts;

    /** Pool whose opening hours a delay's work keeps to; -1 for a lag, which a timer may end. */
    final int[] workPools;

    final List<PoolSpec> pools;
    final List<Source> sources;
    final List<Draw> draws;
    final List<Choice> choices;
    final List<Timer> timers;
    final int counters;
    final int timerSlots;

    private ProcessGraph(Builder from) {
        ops = from.ops.toArray(new Op[0]);
        args = from.args.stream().mapToInt(Integer::intValue).toArray();
        nexts = from.nexts.stream().mapToInt(Integer::intValue).toArray();
        workPools = from.workPools.stream().mapToInt(Integer::intValue).toArray();
        pools = List.copyOf(from.pools);
        sources = List.copyOf(from.sources);
        draws = List.copyOf(from.draws);
        choices = List.copyOf(from.choices);
        timers = List.copyOf(from.timers);
        counters = from.counters;
        timerSlots = timers.stream().mapToInt(timer -> timer.slot() + 1).max().orElse(0);
        if (Arrays.stream(nexts).anyMatch(next -> next >= ops.length)) {
            throw new IllegalStateException("a node leads nowhere");
        }
    }

    /** Builds a graph; each method adds a node and answers its number. */
    public static final class Builder {
        private final List<Op> ops = new ArrayList<>();
        private final List<Integer> args = new ArrayList<>();
        private final List<Integer> nexts = new ArrayList<>();
        private final List<Integer> workPools = new ArrayList<>();
        private final List<PoolSpec> pools = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final List<Draw> draws = new ArrayList<>();
        private final List<Choice> choices = new ArrayList<>();
        private final List<Timer> timers = new ArrayList<>();
        private int counters;

        /** Adds a pool; answers its number. */
        public int pool(int capacity, Timetable timetable) {
            pools.add(new PoolSpec(capacity, timetable));
            return pools.size() - 1;
        }

        /** Adds a counter that every token carries, from 0. */
        public int counter() {
            return counters++;
        }

        /**
         * Tokens arrive; each gets a value.
         *
         * @param purpose names the streams: purpose + "/arrivals" and purpose + "/value"
         * @param tokenClass what choices tell tokens apart by
         * @param value drawn for each token, rounded half up
         */
        public int generate(
                RateFunction rate, String purpose, int tokenClass, Sampler value, int next) {
            int draw = draw(value, purpose + "/value", 1);
            sources.add(new Source(rate, purpose + "/arrivals", tokenClass, draw));
            return node(Op.GENERATE, sources.size() - 1, next);
        }

        /** Tells the trace. */
        public int mark(int code, int next) {
            return node(Op.MARK, code, next);
        }

        /** Adds 1 to a counter. */
        public int count(int counter, int next) {
            return node(Op.COUNT, counter, next);
        }

        /** Waits for a server of the pool, in opening hours. */
        public int seize(int pool, int next) {
            return node(Op.SEIZE, pool, next);
        }

        public int release(int pool, int next) {
            return node(Op.RELEASE, pool, next);
        }

        /** Time passes around the clock; a timer may end it. */
        public int lag(Sampler sampler, String purpose, double ticksPerUnit, int next) {
            return node(Op.DELAY, draw(sampler, purpose, ticksPerUnit), next);
        }

        /** Work in the opening hours of the pool, which is seized; nothing ends it early. */
        public int work(int pool, Sampler sampler, String purpose, double ticksPerUnit, int next) {
            int node = node(Op.DELAY, draw(sampler, purpose, ticksPerUnit), next);
            workPools.set(node, pool);
            return node;
        }

        /**
         * Goes on at one of the targets.
         *
         * @param probabilities by token class and target; each class sums to 1
         */
        public int choose(double[][] probabilities, int[] targets, String purpose) {
            choices.add(new Choice(cumulative(probabilities), targets.clone(), purpose));
            return node(Op.CHOOSE, choices.size() - 1, -1);
        }

        /** When the deadline passes, the token goes to {@code target} at the next chance. */
        public int startTimer(int slot, Deadline deadline, int target, int next) {
            timers.add(new Timer(slot, deadline, target, -1));
            return node(Op.START_TIMER, timers.size() - 1, next);
        }

        /** When the deadline passes, the trace is told; the token is not moved. */
        public int startReminder(int slot, Deadline deadline, int code, int next) {
            timers.add(new Timer(slot, deadline, -1, code));
            return node(Op.START_TIMER, timers.size() - 1, next);
        }

        public int stopTimer(int slot, int next) {
            return node(Op.STOP_TIMER, slot, next);
        }

        /** Where a token that a timer went off for during work is sent away. */
        public int checkpoint(int next) {
            return node(Op.CHECKPOINT, 0, next);
        }

        /** The token is gone. */
        public int end() {
            return node(Op.END, 0, -1);
        }

        /** Leads an already added node to {@code next}: for cycles. */
        public void link(int node, int next) {
            nexts.set(node, next);
        }

        public ProcessGraph build() {
            return new ProcessGraph(this);
        }

        private int draw(Sampler sampler, String purpose, double scale) {
            draws.add(new Draw(sampler, purpose, scale));
            return draws.size() - 1;
        }

        private int node(Op op, int arg, int next) {
            ops.add(op);
            args.add(arg);
            nexts.add(next);
            workPools.add(-1);
            return ops.size() - 1;
        }

        private static double[][] cumulative(double[][] probabilities) {
            return Arrays.stream(probabilities).map(Builder::cumulative).toArray(double[][]::new);
        }

        private static double[] cumulative(double[] probabilities) {
            double[] sums = probabilities.clone();
            Arrays.parallelPrefix(sums, Double::sum);
            for (int i = sums.length - 1; i >= 0; i--) {
                sums[i] = Double.POSITIVE_INFINITY;
                if (probabilities[i] > 0) {
                    break;
                }
            }
            return sums;
        }
    }
}
