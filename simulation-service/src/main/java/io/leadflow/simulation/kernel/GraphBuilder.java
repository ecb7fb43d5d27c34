package io.leadflow.simulation.kernel;

import io.leadflow.simulation.kernel.ProcessGraph.Choice;
import io.leadflow.simulation.kernel.ProcessGraph.Decision;
import io.leadflow.simulation.kernel.ProcessGraph.Engagement;
import io.leadflow.simulation.kernel.ProcessGraph.Fork;
import io.leadflow.simulation.kernel.ProcessGraph.GateSpec;
import io.leadflow.simulation.kernel.ProcessGraph.Source;
import io.leadflow.simulation.kernel.ProcessGraph.Timer;
import io.leadflow.simulation.kernel.ProcessGraph.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Builds a graph from its end to its beginning: a method that adds a node takes the number of the
 * node that follows it, and answers the new one's. Cycles are closed by {@link #link}.
 */
public final class GraphBuilder extends GraphParts {
    private static final int NONE = -1;

    final List<Integer> ops = new ArrayList<>();
    final List<Integer> args = new ArrayList<>();
    final List<Integer> nexts = new ArrayList<>();
    final List<Integer> workers = new ArrayList<>();
    final List<Integer> codes = new ArrayList<>();
    final List<Engagement> engagements = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Timer> timers = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();
    final List<Double> discounts = new ArrayList<>();
    final List<GateSpec> gates = new ArrayList<>();
    final List<Fork> forks = new ArrayList<>();

    /** Tokens arrive, and begin at {@code next}. */
    public void generate(TokenStream stream, int next) {
        String purpose = stream.purpose;
        int value = draw(stream.value, purpose + "/value", 1);
        int batch = stream.batch == null ? NONE : draw(stream.batch, purpose + "/batch", 1);
        List<Integer> numbers =
                stream.attributes.entrySet().stream()
                        .map(a -> draw(a.getValue(), purpose + "/attribute/" + a.getKey(), 1))
                        .toList();
        sources.add(new Source(stream, next, value, batch, numbers));
    }

    /** Tells the trace. */
    public int mark(int code, int next) {
        return node(Op.MARK, code, next);
    }

    /** Adds 1 to a counter. */
    public int count(int counter, int next) {
        return node(Op.COUNT, counter, next);
    }

    /** Adds 1 to a counter, and tells the trace. */
    public int tally(int counter, int code, int next) {
        return node(Op.TALLY, counter, code, next);
    }

    /** Tells the trace when the counter has just passed the limit. */
    public int warn(int counter, double limit, int code, int next) {
        warnings.add(new Warning(counter, limit, code));
        return node(Op.WARN, warnings.size() - 1, next);
    }

    /** The token is at a place from now on. */
    public int enter(int place, int next) {
        return node(Op.ENTER, place, next);
    }

    /** Remembers when the token is served for the first time. */
    public int stampService(int next) {
        return node(Op.STAMP_SERVICE, 0, next);
    }

    /** The value shrinks by a share, rounded half up. */
    public int discount(double share, int next) {
        discounts.add(1 - share);
        return node(Op.DISCOUNT, discounts.size() - 1, next);
    }

    /** Waits for a server of the pool, in opening hours. */
    public int seize(int pool, int next) {
        return node(Op.SEIZE, pool, next);
    }

    /** Tells the trace that work is finished, and gives the server back. */
    public int release(int pool, int finished, int next) {
        return node(Op.RELEASE, pool, finished, next);
    }

    /** Gives the server back; the next token gets it once this one has gone on. */
    public int vacate(int pool, int next) {
        return node(Op.VACATE, pool, next);
    }

    /** Waits for a person of the role, in their working hours; the kind of work tells speeds. */
    public int engage(int role, int kind, int next) {
        engagements.add(new Engagement(role, kind));
        return node(Op.ENGAGE, engagements.size() - 1, next);
    }

    public int disengage(int next) {
        return node(Op.DISENGAGE, 0, next);
    }

    /** Lets the person go; they take the next token once this one has gone on. */
    public int letGo(int next) {
        return node(Op.LET_GO, 0, next);
    }

    /** Time passes around the clock; a timer may end it. */
    public int lag(int draw, int next) {
        return node(Op.LAG, draw, next);
    }

    /**
     * Work in the opening hours of the pool, which is seized; nothing ends it early. The trace is
     * told that it is started.
     */
    public int work(int pool, int draw, int started, int next) {
        int node = node(Op.WORK, draw, started, next);
        workers.set(node, pool);
        return node;
    }

    /** The same, where the work may be drawn before, and be interrupted, which is told alone. */
    public int resumableWork(int pool, int draw, int interrupted, int next) {
        int node = node(Op.RESUMABLE_WORK, draw, interrupted, next);
        workers.set(node, pool);
        return node;
    }

    /** Work of the person engaged, at their speed for the kind of work. */
    public int personWork(int kind, int draw, int interrupted, int next) {
        int node = node(Op.PERSON_WORK, draw, interrupted, next);
        workers.set(node, kind);
        return node;
    }

    /** Draws the work that the next work node takes. */
    public int drawWork(int draw, int next) {
        return node(Op.DRAW_WORK, draw, next);
    }

    /**
     * Goes on at one of the targets.
     *
     * @param probabilities by token class and target; each class sums to 1
     */
    public int choose(double[][] probabilities, int[] targets, String purpose) {
        choices.add(new Choice(cumulative(probabilities), targets.clone(), purpose));
        return node(Op.CHOOSE, choices.size() - 1, NONE);
    }

    /** Goes on at one of the targets by weights; at {@code targets[lastResort]} if all are 0. */
    public int decide(Weights weights, List<Integer> targets, int lastResort, String purpose) {
        decisions.add(new Decision(weights, List.copyOf(targets), lastResort, purpose));
        return node(Op.DECIDE, decisions.size() - 1, NONE);
    }

    /** When the deadline passes, the token goes to {@code target} at the next chance. */
    public int startTimer(int slot, Deadline deadline, int target, int next) {
        timers.add(new Timer(slot, deadline, target, NONE));
        return node(Op.START_TIMER, timers.size() - 1, next);
    }

    /** When the deadline passes, the trace is told; the token is not moved. */
    public int startReminder(int slot, Deadline deadline, int code, int next) {
        timers.add(new Timer(slot, deadline, NONE, code));
        return node(Op.START_TIMER, timers.size() - 1, next);
    }

    /** The same, after a drawn time. */
    public int startDrawnTimer(int slot, int draw, int target, int next) {
        timers.add(new Timer(slot, null, target, NONE));
        int node = node(Op.START_DRAWN_TIMER, timers.size() - 1, next);
        workers.set(node, draw);
        return node;
    }

    public int stopTimer(int slot, int next) {
        return node(Op.STOP_TIMER, slot, next);
    }

    /** Stops a timer of the token that this one was forked from, or its own. */
    public int stopRootTimer(int slot, int next) {
        return node(Op.STOP_ROOT_TIMER, slot, next);
    }

    /** Where a token that a timer went off for during work is sent away. */
    public int checkpoint(int next) {
        return node(Op.CHECKPOINT, 0, next);
    }

    /**
     * Waits until the gate opens.
     *
     * @param opens ticks, ascending, none before the simulation starts
     * @param most how many tokens it lets through at a time
     */
    public int gate(List<Long> opens, int most, int next) {
        gates.add(new GateSpec(List.copyOf(opens), most));
        return node(Op.GATE, gates.size() - 1, next);
    }

    /** Splits; the branches end at {@link #join}. */
    public int fork(List<Integer> branches, boolean all, int next) {
        List<Integer> starts = branches.stream().map(b -> node(Op.BRANCH, 0, b)).toList();
        forks.add(new Fork(starts, all));
        return node(Op.FORK, forks.size() - 1, next);
    }

    /** End of a branch. */
    public int join() {
        return node(Op.JOIN, 0, NONE);
    }

    /** The token is gone. */
    public int end() {
        return node(Op.END, 0, NONE);
    }

    /** Leads an already added node to {@code next}: for cycles. */
    public void link(int node, int next) {
        nexts.set(node, next);
    }

    public ProcessGraph build() {
        if (nexts.stream().anyMatch(next -> next >= ops.size())) {
            throw new IllegalStateException("a node leads nowhere");
        }
        return new ProcessGraph(this);
    }

    boolean needsExtras() {
        return remembers()
                || attributes > 0
                || !crewRoles.isEmpty()
                || !forks.isEmpty()
                || pools.stream().anyMatch(pool -> pool.order() != null);
    }

    private int node(int op, int arg, int next) {
        return node(op, arg, NONE, next);
    }

    private int node(int op, int arg, int code, int next) {
        ops.add(op);
        args.add(arg);
        nexts.add(next);
        workers.add(NONE);
        codes.add(code);
        return ops.size() - 1;
    }

    private static double[][] cumulative(double[][] probabilities) {
        return Arrays.stream(probabilities).map(GraphBuilder::cumulative).toArray(double[][]::new);
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
