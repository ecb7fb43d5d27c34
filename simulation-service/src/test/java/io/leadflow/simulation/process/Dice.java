package io.leadflow.simulation.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws one part of a random process; each part has dice of its own. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed, String part) {
        random = new SplittableRandom(seed ^ ((long) part.hashCode() << 32));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From low to high, both included. */
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** With two decimals. */
    double number(double low, double high) {
        return Math.round(random.nextDouble(low, high) * 100) / 100.0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A distribution of positive values around {@code mean}; sometimes always 0. */
    Map<String, Object> distribution(double mean) {
        double cv = number(0.2, 1.5);
        return switch (whole(0, 11)) {
            case 0 -> map("type", "constant", "value", chance(0.3) ? 0 : mean);
            case 1 -> map("type", "uniform", "min", 0, "max", 2 * mean);
            case 2 -> map("type", "triangular", "min", mean / 4, "mode", mean / 2, "max", 2 * mean);
            case 3 -> map("type", "pert", "min", 0, "mode", mean, "max", 3 * mean);
            case 4 -> map("type", "exponential", "mean", mean);
            case 5 -> map("type", "lognormal", "mean", mean, "cv", cv);
            case 6 -> map("type", "gamma", "mean", mean, "cv", cv);
            case 7 -> map("type", "weibull", "mean", mean, "cv", cv);
            case 8 -> map("type", "normal", "mean", mean, "cv", cv, "min", 0);
            case 9 -> map("type", "beta", "alpha", 2, "beta", 3, "min", 0, "max", 2 * mean);
            case 10 ->
                    map(
                            "type",
                            "empirical",
                            "values",
                            List.of(mean / 2, mean, 2 * mean),
                            "weights",
                            List.of(1, 0, 2));
            default ->
                    map("type", "empirical", "quantiles", map("0", 0, "0.5", mean, "1", 3 * mean));
        };
    }

    /** One that is not 0 always: stages that lead to each other at once would never end. */
    Map<String, Object> duration(double mean) {
        Map<String, Object> random = distribution(mean);
        return random.equals(map("type", "constant", "value", 0.0))
                ? map("type", "constant", "value", mean)
                : random;
    }

    /** A map in the order given; entries of null are left out. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                map.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return map;
    }

    /** Some of them, in their order; at least one. */
    <T> List<T> some(List<T> of) {
        List<T> some = new ArrayList<>();
        of.forEach(
                one -> {
                    if (chance(0.5)) {
                        some.add(one);
                    }
                });
        return some.isEmpty() ? List.of(one(of)) : some;
    }
}
