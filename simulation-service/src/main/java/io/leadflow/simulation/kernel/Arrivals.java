package io.leadflow.simulation.kernel;

/** Brings tokens into the graph: those of streams as they come, others as they are admitted. */
final class Arrivals {
    private final Simulation simulation;
    private final ProcessGraph graph;
    private final Tokens tokens;
    private final Streams streams;
    private final Draws draws;
    private final Agenda agenda;
    private long created;
    private long admitted;

    Arrivals(
            Simulation simulation,
            ProcessGraph graph,
            Tokens tokens,
            Draws draws,
            Agenda agenda,
            RandomStreams random) {
        this.simulation = simulation;
        this.graph = graph;
        this.tokens = tokens;
        this.draws = draws;
        this.agenda = agenda;
        streams = new Streams(graph, random);
    }

    /** Tokens so far. */
    long created() {
        return created;
    }

    void schedule(int source) {
        if (created - admitted < graph.mostTokens) {
            agenda.arrival(source, streams.next(source));
        }
    }

    /** Everything of an arrival is drawn, and the next one is known, before a token goes on. */
    void arrive(int number, long now) {
        ProcessGraph.Source source = graph.sources.get(number);
        if (source.batch() < 0) {
            int token = born(source, number, now);
            schedule(number);
            start(source, token);
        } else {
            long size = Math.max(1, draws.whole(source.batch()));
            schedule(number);
            for (long i = 0; i < size; i++) {
                start(source, born(source, number, now));
            }
        }
    }

    /** A token of no stream, which has been there for some time. */
    int admit(int tokenClass, long value, double[] attributes, long createdAt) {
        int token = tokens.create(++created, tokenClass);
        admitted++;
        tokens.value[token] = value;
        for (int i = 0; i < attributes.length; i++) {
            tokens.extras.setAttribute(token, i, attributes[i]);
        }
        tokens.extras.setMoment(token, Moments.CREATED, createdAt);
        return token;
    }

    /** A new token with what it is given, or none where there may be no more. */
    private int born(ProcessGraph.Source source, int number, long now) {
        if (created - admitted >= graph.mostTokens || !streams.take(number, now)) {
            return Tokens.NONE;
        }
        int token = tokens.create(++created, source.stream().tokenClass);
        tokens.value[token] = draws.whole(source.value());
        if (tokens.extras != null) {
            for (int i = 0; i < source.attributes().size(); i++) {
                double attribute = draws.number(source.attributes().get(i));
                tokens.extras.setAttribute(token, i, attribute);
            }
            tokens.extras.setMoment(token, Moments.CREATED, now);
        }
        return token;
    }

    private void start(ProcessGraph.Source source, int token) {
        if (token != Tokens.NONE) {
            simulation.run(source.next(), token);
        }
    }
}
