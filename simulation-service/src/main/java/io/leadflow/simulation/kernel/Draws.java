package io.leadflow.simulation.kernel;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/** A replication's random numbers: each draw, choice and decision has a stream of its own. */
final class Draws {
    private final ProcessGraph graph;
    private final Tokens tokens;
    private final ContinuousSampler[] samplers;
    private final double[] scales;
    private final UniformRandomProvider[] choices;
    private final UniformRandomProvider[] decisions;
    private final double[][] weights;

    Draws(ProcessGraph graph, Tokens tokens, RandomStreams random) {
        this.graph = graph;
        this.tokens = tokens;
        samplers =
                graph.draws.stream()
                        .map(draw -> draw.sampler().on(random.forPurpose(draw.purpose())))
                        .toArray(ContinuousSampler[]::new);
        scales = graph.draws.stream().mapToDouble(ProcessGraph.Draw::scale).toArray();
        choices =
                graph.choices.stream()
                        .map(choice -> random.forPurpose(choice.purpose))
                        .toArray(UniformRandomProvider[]::new);
        decisions =
                graph.decisions.stream()
                        .map(decision -> random.forPurpose(decision.purpose()))
                        .toArray(UniformRandomProvider[]::new);
        weights =
                graph.decisions.stream()
                        .map(decision -> new double[decision.targets().size()])
                        .toArray(double[][]::new);
    }

    double number(int draw) {
        return samplers[draw].sample();
    }

    /** Scaled and rounded half up. */
    long whole(int draw) {
        return (long) Math.floor(samplers[draw].sample() * scales[draw] + 0.5);
    }

    /** The same, at least 0. */
    long ticks(int draw) {
        return Math.max(0, whole(draw));
    }

    /** The way that a token takes by the probabilities of its class. */
    int choose(int choice, int token) {
        ProcessGraph.Choice from = graph.choices.get(choice);
        double[] cumulative = from.cumulative[tokens.tokenClass[token]];
        double u = choices[choice].nextDouble();
        int i = 0;
        while (u >= cumulative[i]) {
            i++;
        }
        return from.targets[i];
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
