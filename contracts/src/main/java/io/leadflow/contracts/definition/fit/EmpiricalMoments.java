package io.leadflow.contracts.definition.fit;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Mean and standard deviation of observations, and the straight line that gives them others. */
public record EmpiricalMoments(double mean, double sd) {

    /** Of weighted values; no weights: all weigh the same. */
    public static EmpiricalMoments of(List<Double> values, List<Double> weights) {
        double total = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < values.size(); i++) {
            double weight = weights.isEmpty() ? 1 : weights.get(i);
            total += weight;
            sum += weight * values.get(i);
            squares += weight * values.get(i) * values.get(i);
        }
        return of(sum / total, squares / total);
    }

    /** Of a quantile function, linear between its points: the integrals over p of x and x². */
    public static EmpiricalMoments of(Quantiles table) {
        double mean = 0;
        double squares = 0;
        for (int i = 1; i < table.count(); i++) {
            double step = table.p(i) - table.p(i - 1);
            double a = table.x(i - 1);
            double b = table.x(i);
            mean += step * (a + b) / 2;
            squares += step * (a * a + a * b + b * b) / 3;
        }
        return of(mean, squares);
    }

    /**
     * The line that gives {@code newMean}, and {@code newCv} where it is not null (else the cv
     * stays).
     */
    public DoubleUnaryOperator rescaling(double newMean, Double newCv) {
        if (newCv == null) {
            if (!(mean > 0)) {
                throw new InfeasibleException("distribution-rescale-mean", mean);
            }
            return x -> x * (newMean / mean);
        }
        if (!(sd > 0)) {
            throw new InfeasibleException("distribution-rescale-spread", mean);
        }
        double factor = newMean * newCv / sd;
        return x -> newMean + (x - mean) * factor;
    }

    private static EmpiricalMoments of(double mean, double squares) {
        return new EmpiricalMoments(mean, Math.sqrt(Math.max(0, squares - mean * mean)));
    }
}
