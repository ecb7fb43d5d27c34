package io.leadflow.simulation.kernel;

/**
 * Piecewise-linear rate of arrivals: from {@code starts[i]} to the next start, the last one to
 * {@code end}, it goes from {@code rates[i]} per tick to {@code ends[i]}; 0 before the first start
 * and from the end on.
 */
public final class RateFunction {
    private final long[] starts;
    private final double[] rates;
    private final double[] ends;
    private final long end;

    public RateFunction(long[] starts, double[] rates, double[] ends, long end) {
        if (starts.length != rates.length || starts.length != ends.length) {
            throw new IllegalArgumentException("as many rates as starts");
        }
        this.starts = starts.clone();
        this.rates = rates.clone();
        this.ends = ends.clone();
        this.end = end;
    }

    /** Piecewise constant. */
    public RateFunction(long[] starts, double[] rates, long end) {
        this(starts, rates, rates, end);
    }

    public static RateFunction constant(long start, long end, double ratePerTick) {
        return new RateFunction(new long[] {start}, new double[] {ratePerTick}, end);
    }

    /** Expected arrivals from the first start to the end: the integral of the rate. */
    public double total() {
        double total = 0;
        for (int i = 0; i < starts.length; i++) {
            total += mean(rates[i], ends[i]) * Math.max(0, stop(i) - starts[i]);
        }
        return total;
    }

    private static double mean(double from, double to) {
        return from == to ? from : (from + to) / 2;
    }

    private long stop(int piece) {
        return piece + 1 < starts.length ? Math.min(starts[piece + 1], end) : end;
    }

    private double slope(int piece) {
        return (ends[piece] - rates[piece]) / (stop(piece) - starts[piece]);
    }

    /**
     * Walks along the function. Arrivals of a non-homogeneous Poisson process are where the
     * integral of the rate passes a sum of unit exponentials (inversion, Çinlar 1975).
     */
    final class Cursor {
        private int piece;
        private double at = starts.length == 0 ? end : starts[0];

        /** The tick by which the integral has grown by {@code mass}; the end if it never does. */
        long advance(double mass) {
            double left = mass;
            while (piece < starts.length) {
                double passed = passedBy(left);
                if (passed >= 0) {
                    at += passed;
                    return (long) Math.floor(at);
                }
                left -= Math.max(0, room());
                piece++;
                at = piece < starts.length ? starts[piece] : end;
            }
            return end;
        }

        /**
         * Ticks until the integral has grown by {@code mass}; −1 where this piece has not so much.
         */
        private double passedBy(double mass) {
            double rate = rates[piece];
            if (rate == ends[piece]) {
                return mass < rate * (stop(piece) - at) ? mass / rate : -1;
            }
            if (mass >= room()) {
                return -1;
            }
            double slope = slope(piece);
            double now = rate + slope * (at - starts[piece]);
            // the root of now·t + slope·t²/2 = mass in the form that does not cancel
            return 2 * mass / (now + Math.sqrt(Math.max(0, now * now + 2 * slope * mass)));
        }

        /** The integral of the rest of this piece. */
        private double room() {
            if (rates[piece] == ends[piece]) {
                return rates[piece] * (stop(piece) - at);
            }
            double now = rates[piece] + slope(piece) * (at - starts[piece]);
            return (now + ends[piece]) / 2 * (stop(piece) - at);
        }

        long end() {
            return end;
        }
    }

    Cursor cursor() {
        return new Cursor();
    }
}
