package io.leadflow.contracts.definition.fit;

import java.util.function.DoubleUnaryOperator;

/** Roots of monotone functions by bisection. */
final class Root {
    private static final int STEPS = 200;

    private Root() {}

    /**
     * Where {@code f} changes its sign between {@code low} and {@code high}; NaN where it does not.
     */
    static double between(double low, double high, DoubleUnaryOperator f) {
        double left = low;
        double right = high;
        double sign = Math.signum(f.applyAsDouble(left));
        if (sign == 0) {
            return left;
        }
        if (sign == Math.signum(f.applyAsDouble(right))) {
            return Double.NaN;
        }
        for (int i = 0; i < STEPS; i++) {
            double middle = left + (right - left) / 2;
            if (middle == left || middle == right) {
                break;
            }
            if (Math.signum(f.applyAsDouble(middle)) == sign) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return left + (right - left) / 2;
    }
}
