package io.leadflow.contracts.definition.reading;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the leads of one source are shared out over a stage's exits.
 *
 * @param given sum of the probabilities given
 * @param remainders exits that take the rest: there is none to give for this source
 * @param computed whether the shares depend on the lead
 */
record Shares(double given, List<String> remainders, boolean computed) {
    private static final double TOLERANCE = 1e-9;

    /** Stands for the sources that no exit names. */
    static final String UNNAMED = "";

    static Shares of(Stage stage, String source) {
        double given = 0;
        List<String> remainders = new ArrayList<>();
        for (Map.Entry<String, Exit> exit : stage.exits().entrySet()) {
            Double probability = probability(exit.getValue(), source);
            if (probability == null && exit.getValue().logOdds() == null) {
                remainders.add(exit.getKey());
            } else if (probability != null) {
                given += probability;
            }
        }
        return new Shares(given, remainders, areComputed(stage));
    }

    /** Whether the shares of the stage's exits depend on the lead, by a condition or a model. */
    static boolean areComputed(Stage stage) {
        return stage.exits().values().stream()
                .anyMatch(exit -> exit.when() != null || exit.logOdds() != null);
    }

    /** The probability given for the source; null where the exit takes the rest. */
    static Double probability(Exit exit, String source) {
        Double own = exit.bySource().get(source);
        return own != null ? own : exit.probability();
    }

    /** Whether leads of the source take {@code exit} at all, or may take it. */
    boolean isTaken(Exit exit, String source) {
        Double probability = probability(exit, source);
        return probability == null ? computed || given < 1 - TOLERANCE : probability > 0;
    }

    boolean isTooMuch() {
        return !computed && given > 1 + TOLERANCE;
    }

    boolean isTooLittle() {
        return !computed && remainders.isEmpty() && given < 1 - TOLERANCE;
    }

    /** A sum as people expect it: without the last digits of binary fractions. */
    static double rounded(double sum) {
        return Math.round(sum * 1e9) / 1e9;
    }
}
