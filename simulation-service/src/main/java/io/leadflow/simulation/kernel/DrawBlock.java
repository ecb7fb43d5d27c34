package io.leadflow.simulation.kernel;

/**
 * The next draws of one purpose, drawn ahead of their use. They are the numbers that would be drawn
 * one by one, as a purpose has its generator for itself; but in a tight loop, where the processor
 * does not wait for the branches of samplers and of rounding.
 */
final class DrawBlock {
    private static final int SIZE = 64;

    private final Filler filler;
    private final double scale;
    private final double[] numbers = new double[SIZE];
    private final long[] wholes = new long[SIZE];
    private int used = SIZE;

    /**
     * @param scale what {@link #whole} multiplies by
     */
    DrawBlock(Filler filler, double scale) {
        this.filler = filler;
        this.scale = scale;
    }

    double number() {
        return numbers[next()];
    }

    /** Scaled and rounded half up. */
    long whole() {
        return wholes[next()];
    }

    private int next() {
        if (used == SIZE) {
            fill();
        }
        return used++;
    }

    private void fill() {
        filler.fill(numbers);
        for (int i = 0; i < SIZE; i++) {
            wholes[i] = (long) Math.floor(numbers[i] * scale + 0.5);
        }
        used = 0;
    }
}
