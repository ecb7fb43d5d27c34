package io.leadflow.contracts.definition.fit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Quantiles in ascending order of probability: {@code x[i]} has probability {@code p[i]}. */
public final class Quantiles {
    private final double[] p;
    private final double[] x;

    private Quantiles(SortedMap<Double, Double> sorted) {
        p = sorted.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        x = sorted.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Exactly {@code count} quantiles, strictly between 0 and 1, with values that rise.
     *
     * @throws InfeasibleException where they are not so
     */
    public static Quantiles of(Map<String, Double> table, int count) {
        Quantiles all = parsed(table);
        if (all.p.length != count) {
            throw new InfeasibleException("quantile-count", all.p.length, count);
        }
        if (all.p[0] <= 0 || all.p[count - 1] >= 1) {
            throw new InfeasibleException("quantile-probability", table.keySet());
        }
        for (int i = 1; i < count; i++) {
            if (all.x[i] <= all.x[i - 1]) {
                throw all.notRising(i);
            }
        }
        return all;
    }

    /**
     * A whole quantile function: from 0 to 1, with values that do not fall.
     *
     * @throws InfeasibleException where it is not so
     */
    public static Quantiles table(Map<String, Double> table) {
        Quantiles all = parsed(table);
        int last = all.p.length - 1;
        if (last < 1 || all.p[0] != 0 || all.p[last] != 1) {
            throw new InfeasibleException("quantile-table", table.keySet());
        }
        for (int i = 1; i <= last; i++) {
            if (all.x[i] < all.x[i - 1]) {
                throw all.notRising(i);
            }
        }
        return all;
    }

    public int count() {
        return p.length;
    }

    public double p(int i) {
        return p[i];
    }

    public double x(int i) {
        return x[i];
    }

    /** Refuses values at or below 0, which a distribution on (0, ∞) does not have. */
    Quantiles positive() {
        if (x[0] <= 0) {
            throw new InfeasibleException("quantile-not-positive", x[0]);
        }
        return this;
    }

    private InfeasibleException notRising(int i) {
        return new InfeasibleException("quantile-order", x[i - 1], p[i - 1], x[i], p[i]);
    }

    private static Quantiles parsed(Map<String, Double> table) {
        SortedMap<Double, Double> sorted = new TreeMap<>();
        table.forEach(
                (key, value) -> {
                    double probability = probability(key);
                    if (value == null || !Double.isFinite(value)) {
                        throw new InfeasibleException("quantile-value", key, value);
                    }
                    if (sorted.put(probability, value) != null) {
                        throw new InfeasibleException("quantile-repeated", key);
                    }
                });
        return new Quantiles(sorted);
    }

    private static double probability(String key) {
        try {
            double probability = Double.parseDouble(key);
            if (probability >= 0 && probability <= 1) {
                return probability + 0.0;
            }
        } catch (NumberFormatException e) {
            throw notAProbability(key, e);
        }
        throw notAProbability(key, null);
    }

    private static InfeasibleException notAProbability(String key, Throwable cause) {
        InfeasibleException e = new InfeasibleException("quantile-probability", key);
        e.initCause(cause);
        return e;
    }
}
