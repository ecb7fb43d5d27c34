package io.leadflow.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An exponentially weighted moving average control chart for proportions with samples of unequal
 * size. With z₀ = p₀ and zᵢ = λpᵢ + (1 − λ)zᵢ₋₁, limits are p₀ ± L·√vᵢ, where vᵢ = λ²σᵢ² + (1 −
 * λ)²vᵢ₋₁ is the exact variance of zᵢ and σᵢ² = f²·p₀(1 − p₀) ÷ nᵢ; for equal nᵢ that is
 * Montgomery's σ²·λ ÷ (2 − λ)·[1 − (1 − λ)²ⁱ]. The factor f is 1 for independent decisions; for
 * others it is Laney's, the spread of the standardised proportions of the baseline.
 *
 * <p>Source: Montgomery, Introduction to Statistical Quality Control, 7th ed., sections 7.3 and
 * 9.2; Laney, Improved control charts for attributes, Quality Engineering 14 (2002).
 *
 * @param lambda weight of the newest proportion, above 0 to 1
 * @param width L, of the limits, in standard deviations
 * @param centre p₀
 * @param factor f
 */
public record Ewma(double lambda, double width, double centre, double factor) {
    /**
     * One sample on the chart; all but the size are not numbers while there is no chart, and the
     * observed proportion is none where the size is 0.
     *
     * @param direction 1 above the upper limit, -1 below the lower one, else 0
     */
    public record Point(
            double size,
            double observed,
            double average,
            double lower,
            double upper,
            int direction) {}

    /**
     * The chart whose centre, and factor if asked for, are those of a baseline: the sum of the
     * counts ÷ the sum of the sizes. Where that is 0 or 1, nothing would be left to chance; then it
     * is Jeffreys' mean, (count + ½) ÷ (size + 1). Samples of size 0 tell nothing.
     *
     * @param samples of the baseline
     * @param dispersed whether proportions may vary more than independent decisions do
     */
    public static Ewma of(double lambda, double width, List<Sample> samples, boolean dispersed) {
        double size = samples.stream().mapToDouble(Sample::size).sum();
        double count = samples.stream().mapToDouble(Sample::count).sum();
        boolean certain = size > 0 && (count == 0 || count == size);
        double centre = certain ? (count + 0.5) / (size + 1) : count / size;
        double factor = dispersed ? dispersion(samples, centre) : 1;
        return new Ewma(lambda, width, centre, factor);
    }

    /**
     * The standard deviation of the standardised proportions, at least 1. Laney takes their mean
     * moving range ÷ 1.128; of stocks, which hardly move from one week to the next, that would be
     * too small.
     */
    private static double dispersion(List<Sample> samples, double centre) {
        double[] squares =
                samples.stream()
                        .filter(s -> s.size() > 0)
                        .mapToDouble(s -> Math.pow(s.share() - centre, 2) * s.size())
                        .map(square -> square / (centre * (1 - centre)))
                        .toArray();
        double sum = Arrays.stream(squares).filter(Double::isFinite).sum();
        return squares.length < 2 ? 1 : Math.max(1, Math.sqrt(sum / (squares.length - 1)));
    }

    /** So many of so many. */
    public record Sample(double count, double size) {
        double share() {
            return count / size;
        }
    }

    /** Samples in order, put on the chart. */
    public List<Point> points(List<Sample> samples) {
        List<Point> points = new ArrayList<>();
        double average = centre;
        double variance = 0;
        for (Sample sample : samples) {
            if (sample.size() > 0) {
                double sigma2 = factor * factor * centre * (1 - centre) / sample.size();
                average = lambda * sample.share() + (1 - lambda) * average;
                variance = lambda * lambda * sigma2 + (1 - lambda) * (1 - lambda) * variance;
            }
            points.add(point(sample, average, width * Math.sqrt(variance)));
        }
        return points;
    }

    /** Limits end at 0 and 1. */
    private Point point(Sample sample, double average, double half) {
        double lower = Math.max(0, centre - half);
        double upper = Math.min(1, centre + half);
        int direction = 0;
        if (sample.size() > 0) {
            direction = average > upper ? 1 : average < lower ? -1 : 0;
        }
        return new Point(sample.size(), sample.share(), average, lower, upper, direction);
    }
}
