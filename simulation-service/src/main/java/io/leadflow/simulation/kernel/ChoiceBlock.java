package io.leadflow.simulation.kernel;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The next choices of one kind, drawn ahead like a {@link DrawBlock}. Where they are the same for
 * every class of tokens, they are made ahead too.
 */
final class ChoiceBlock {
    private static final int SIZE = 64;

    private final UniformRandomProvider random;
    private final double[][] cumulative;
    private final int[] targets;

    /** Whether tokens of all classes take the same ways. */
    private final boolean isShared;

    private final double[] uniforms = new double[SIZE];
    private final int[] chosen = new int[SIZE];
    private int used = SIZE;

    ChoiceBlock(ProcessGraph.Choice choice, UniformRandomProvider random) {
        this.random = random;
        cumulative = choice.cumulative;
        targets = choice.targets;
        isShared = Arrays.stream(cumulative).allMatch(row -> Arrays.equals(row, cumulative[0]));
    }

    /** The way that a token of the class takes. */
    int next(int tokenClass) {
        if (used == SIZE) {
            fill();
        }
        int i = used++;
        return isShared ? chosen[i] : choose(cumulative[tokenClass], uniforms[i]);
    }

    private void fill() {
        for (int i = 0; i < SIZE; i++) {
            uniforms[i] = random.nextDouble();
        }
        for (int i = 0; isShared && i < SIZE; i++) {
            chosen[i] = choose(cumulative[0], uniforms[i]);
        }
        used = 0;
    }

    private int choose(double[] sums, double u) {
        int i = 0;
        while (u >= sums[i]) {
            i++;
        }
        return targets[i];
    }
}
