package io.leadflow.simulation.kernel;

import org.apache.commons.rng.UniformRandomProvider;

/** A replication's random numbers: each draw, choice and decision has a stream of its own. */
final class Draws {
    private final ProcessGraph graph;
    private final Tokens tokens;
    private final DrawBlock[] draws;
    private final ChoiceBlock[] choices;
    private final UniformRandomProvider[] decisions;
    private final double[][] weights;

    Draws(ProcessGraph graph, Tokens tokens, RandomStreams random) {
        this.graph = graph;
        this.tokens = tokens;
        draws =
                graph.draws.stream()
                        .map(draw -> new DrawBlock(filler(draw, random), draw.scale()))
                        .toArray(DrawBlock[]::new);
        choices =
                graph.choices.stream()
                        .map(choice -> new ChoiceBlock(choice, random.forPurpose(choice.purpose)))
                        .toArray(ChoiceBlock[]::new);
        decisions =
                graph.decisions.stream()
                        .map(decision -> random.forPurpose(decision.purpose()))
                        .toArray(UniformRandomProvider[]::new);
        weights =
                graph.decisions.stream()
                        .map(decision -> new double[decision.targets().size()])
                        .toArray(double[][]::new);
    }

    private static Filler filler(ProcessGraph.Draw draw, RandomStreams random) {
        return draw.sampler().filler(random.forPurpose(draw.purpose()));
    }

    double number(int draw) {
        return draws[draw].number();
    }

    /** Scaled and rounded half up. */
    long whole(int draw) {
        return draws[draw].whole();
    }

    /** The same, at least 0. */
    long ticks(int draw) {
        return Math.max(0, draws[draw].whole());
    }

    /** The way that a token takes by the probabilities of its class. */
    int choose(int choice, int token) {
        return choices[choice].next(tokens.tokenClass[token]);
    }

    /** The way that a token takes by computed weights. */
    int decide(int number, int token, Simulation simulation) {
        ProcessGraph.Decision decision = graph.decisions.get(number);
        double[] weight = weights[number];
        decision.weights().weigh(simulation, token, weight);
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        double u = decisions[number].nextDouble() * sum;
        int i = 0;
        while (i < weight.length && u >= weight[i]) {
            u -= weight[i++];
        }
        return decision.targets().get(i < weight.length ? i : decision.lastResort());
    }
}
