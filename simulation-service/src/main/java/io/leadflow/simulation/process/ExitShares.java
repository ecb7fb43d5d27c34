package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Stage;
import java.util.Arrays;
import java.util.List;

/** Probabilities of a stage's exits, with the rest given to the exit that has none of its own. */
final class ExitShares {
    private ExitShares() {}

    /** By source and exit, each row summing to 1. */
    static double[][] bySource(Stage stage, List<String> sources) {
        List<Exit> exits = List.copyOf(stage.exits().values());
        return sources.stream().map(source -> of(exits, source)).toArray(double[][]::new);
    }

    /** The same probabilities for every class of tokens. */
    static double[][] same(double[] probabilities, int classes) {
        double[][] rows = new double[classes][];
        Arrays.fill(rows, probabilities);
        return rows;
    }

    private static double[] of(List<Exit> exits, String source) {
        double[] shares = new double[exits.size()];
        int rest = -1;
        double given = 0;
        for (int i = 0; i < shares.length; i++) {
            Double share = exits.get(i).bySource().getOrDefault(source, exits.get(i).probability());
            if (share == null) {
                rest = i;
            } else {
                shares[i] = share;
                given += share;
            }
        }
        if (rest >= 0) {
            shares[rest] = Math.max(0, 1 - given);
        }
        return shares;
    }
}
