package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.definition.expression.BooleanExpression;
import io.leadflow.contracts.definition.expression.NumericExpression;
import io.leadflow.simulation.kernel.Simulation;
import io.leadflow.simulation.kernel.Weights;
import java.util.List;

/** Weights of a stage's exits where expressions have a say in them. */
final class ExitWeights implements Weights {
    private final List<Exit> exits;
    private final List<String> sources;
    private final BooleanExpression[] when;
    private final NumericExpression[] logOdds;
    private final Expressions expressions;
    private final int rest;

    ExitWeights(Stage stage, Compilation process) {
        expressions = process.expressions;
        exits = List.copyOf(stage.exits().values());
        sources = process.names.sources();
        when =
                exits.stream()
                        .map(exit -> expressions.condition(exit.when()))
                        .toArray(BooleanExpression[]::new);
        logOdds =
                exits.stream()
                        .map(exit -> expressions.number(exit.logOdds()))
                        .toArray(NumericExpression[]::new);
        rest =
                exits.indexOf(
                        exits.stream().filter(ExitWeights::takesRest).findFirst().orElseThrow());
    }

    static boolean isComputed(Stage stage) {
        return stage.exits().values().stream()
                .anyMatch(exit -> exit.when() != null || exit.logOdds() != null);
    }

    /** The exit that takes what the others leave. */
    int lastResort() {
        return rest;
    }

    @Override
    public void weigh(Simulation simulation, int token, double[] weights) {
        Lead lead = expressions.lead(simulation, token);
        String source = sources.get(simulation.tokenClass(token));
        double given = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i == rest ? 0 : weight(i, lead, source);
            given += weights[i];
        }
        weights[rest] = Math.max(0, 1 - given);
    }

    private double weight(int exit, Lead lead, String source) {
        if (when[exit] != null && !when[exit].test(lead)) {
            return 0;
        }
        if (logOdds[exit] != null) {
            return 1 / (1 + Math.exp(-logOdds[exit].evaluate(lead)));
        }
        Exit way = exits.get(exit);
        return way.bySource().getOrDefault(source, way.probability());
    }

    private static boolean takesRest(Exit exit) {
        return exit.probability() == null && exit.logOdds() == null && exit.bySource().isEmpty();
    }
}
