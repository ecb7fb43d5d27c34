package io.leadflow.simulation.kernel;

/** The nodes that few graphs have, apart so that the path of the others stays small. */
final class RareNodes {
    private static final int WAIT = Simulation.WAIT;

    private final Simulation simulation;
    private final ProcessGraph graph;
    private final Agenda agenda;
    private final Tokens tokens;
    private final Draws draws;
    private final Pools pools;
    private final Crew crew;

    RareNodes(Simulation simulation) {
        this.simulation = simulation;
        graph = simulation.graph;
        agenda = simulation.agenda;
        tokens = simulation.tokens;
        draws = simulation.draws;
        pools = simulation.pools;
        crew = simulation.crew;
    }

    /** The next node, or {@link Simulation#WAIT}. */
    int pass(int node, int token, long now) {
        int arg = graph.args[node];
        int next = graph.nexts[node];
        switch (graph.ops[node]) {
            case Op.COUNT -> tokens.increment(token, arg);
            case Op.WARN -> warn(graph.warnings.get(arg), token, now);
            case Op.ENTER -> enter(token, arg);
            case Op.STAMP_SERVICE -> tokens.extras.stampService(tokens.root(token), now);
            case Op.DISCOUNT -> tokens.discount(token, graph.discounts.get(arg));
            case Op.START_DRAWN_TIMER -> {
                long tick = Deadline.later(now, draws.ticks(graph.workers[node]));
                simulation.timers.startAt(node, token, tick);
            }
            case Op.STOP_ROOT_TIMER -> agenda.stopTimer(tokens.clock[tokens.root(token)], arg);
            case Op.DRAW_WORK -> tokens.extras.workLeft[token] = draws.ticks(arg);
            case Op.DISENGAGE -> crew.disengage(token, now);
            case Op.LET_GO -> agenda.personIsFree(crew.letGo(token, now), now);
            case Op.VACATE -> {
                pools.give(arg, token, now);
                agenda.placeIsFree(arg, now);
            }
            case Op.ENGAGE -> {
                return crew.engage(node, token, now) ? next : WAIT;
            }
            case Op.DECIDE -> {
                return draws.decide(arg, token, simulation);
            }
            default -> {
                hold(node, token, now);
                return WAIT;
            }
        }
        return next;
    }

    /** What a token that is admitted has stayed counts where it comes first, not where it goes. */
    private void enter(int token, int place) {
        if (tokens.extras.place[token] != Tokens.NONE) {
            simulation.forgetStay();
        }
        tokens.extras.enter(token, place, simulation.sinceWhen());
    }

    /** Nodes that always keep the token. */
    private void hold(int node, int token, long now) {
        switch (graph.ops[node]) {
            case Op.RESUMABLE_WORK -> {
                Timetable hours = pools.timetable(graph.workers[node]);
                simulation.works.resume(node, token, hours, 1, now);
            }
            case Op.PERSON_WORK -> crew.work(node, token, now);
            case Op.GATE -> simulation.gates.enter(node, token, now);
            case Op.FORK -> simulation.forks.fork(node, token);
            case Op.JOIN -> simulation.forks.join(token);
            default -> throw new IllegalStateException("no token enters " + graph.ops[node]);
        }
    }

    private void warn(ProcessGraph.Warning warning, int token, long now) {
        int count = tokens.count(token, warning.counter());
        if (count > warning.limit() && count - 1 <= warning.limit()) {
            simulation.trace.passed(now, token, warning.code());
        }
    }
}
