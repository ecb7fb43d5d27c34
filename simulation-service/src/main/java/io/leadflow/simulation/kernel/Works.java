package io.leadflow.simulation.kernel;

/** Work under way: how long it takes, what is left of it when it is interrupted. */
final class Works {
    private final ProcessGraph graph;
    private final Tokens tokens;
    private final Draws draws;
    private final Agenda agenda;
    private final Trace trace;

    Works(ProcessGraph graph, Tokens tokens, Draws draws, Agenda agenda, Trace trace) {
        this.graph = graph;
        this.tokens = tokens;
        this.draws = draws;
        this.agenda = agenda;
        this.trace = trace;
    }

    /** Work that nothing ends early. */
    void begin(int node, int token, Timetable hours, long now) {
        long until = hours.plusWork(now, draws.ticks(graph.args[node]));
        agenda.resume(tokens.clock[token], until, graph.nexts[node]);
    }

    /** Work, or what is left of it, by somebody who does {@code pace} normal ticks in one. */
    void resume(int node, int token, Timetable hours, double pace, long now) {
        TokenExtras extras = tokens.extras;
        long left = extras.workLeft[token];
        long work = left >= 0 ? left : draws.ticks(graph.args[node]);
        long ticks = (long) Math.floor(work / pace + 0.5);
        extras.workLeft[token] = Tokens.NONE;
        extras.workingAt[token] = node;
        extras.workSince[token] = now;
        extras.workTicks[token] = ticks;
        extras.pace[token] = pace;
        agenda.resume(tokens.clock[token], hours.plusWork(now, ticks), graph.nexts[node]);
    }

    /** Ends a piece of work before its time; what is left is kept for the next piece. */
    void interrupt(int token, Timetable hours, long now) {
        TokenExtras extras = tokens.extras;
        long done = hours.workBetween(extras.workSince[token], now);
        long left = extras.workTicks[token] - done;
        extras.workLeft[token] = (long) Math.floor(left * extras.pace[token] + 0.5);
        agenda.stopDelay(tokens.clock[token]);
        trace.passed(now, token, graph.codes[extras.workingAt[token]]);
    }
}
