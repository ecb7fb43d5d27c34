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
 */
record Shares(double given, List<String> remainders) {
    private static final double TOLERANCE = 1e-9;

    /** Stands for the sources that no exit names. */
    static final String UNNAMED = "";

    static Shares of(Stage stage, String source) {
        double given = 0;
        List<String> remainders = new ArrayList<>();
        for (Map.Entry<String, Exit> exit : stage.exits().entrySet()) {
            Double probability = probability(exit.getValue(), source);
            if (probability == null) {
                remainders.add(exit.getKey());
            } else {
                given += probability;
            }
        }
        return new Shares(given, remainders);
    }

    /** The probability given for the source; null where the exit takes the rest. */
    static Double probability(Exit exit, String source) {
        Double own = exit.bySource().get(source);
        return own != null ? own : exit.probability();
    }

    /** Whether leads of the source take {@code exit} at all. */
    boolean isTaken(Exit exit, String source) {
        Double probability = probability(exit, source);
        return probability == null ? given < 1 - TOLERANCE : probability > 0;
    }

    boolean isTooMuch() {
        return given > 1 + TOLERANCE;
    }

    boolean isTooLittle() {
        return remainders.isEmpty() && given < 1 - TOLERANCE;
    }
}
