package io.leadflow.contracts.definition.fit;

/** Exponential: the quantile of p is −mean · ln(1 − p). */
public final class ExponentialFit {
    private ExponentialFit() {}

    /** The mean. */
    public static double quantile(Quantiles one) {
        return one.positive().x(0) / -Math.log1p(-one.p(0));
    }
}
