package io.leadflow.simulation.kernel;

/**
 * Piecewise-constant rate of arrivals: {@code rates[i]} per tick from {@code starts[i]} to the next
 * start, the last one to {@code end}; 0 before the first start and from the end on.
 */
public final class RateFunction {
    private final long[] starts;
    private final double[] rates;
    private final long end;

    public RateFunction(long[] starts, double[] rates, long end) {
        if (starts.length != rates.length) {
            throw new IllegalArgumentException("as many rates as starts");
        }
        this.starts = starts.clone();
        this.rates = rates.clone();
        this.end = end;
    }

    public static RateFunction constant(long start, long end, double ratePerTick) {
        return new RateFunction(new long[] {start}, new double[] {ratePerTick}, end);
    }

    /** Expected arrivals from the first start to the end: the integral of the rate. */
    public double total() {
        double total = 0;
        for (int i = 0; i < starts.length; i++) {
            total += rates[i] * Math.max(0, stop(i) - starts[i]);
        }
        return total;
    }

    private long stop(int piece) {
        return piece + 1 < starts.length ? Math.min(starts[piece + 1], end) : end;
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
                double room = rates[piece] * (stop(piece) - at);
                if (left < room) {
                    at += left / rates[piece];
                    return (long) Math.floor(at);
                }
                left -= Math.max(0, room);
                piece++;
                at = piece < starts.length ? starts[piece] : end;
            }
            return end;
        }

        long end() {
            return end;
        }
    }

    Cursor cursor() {
        return new Cursor();
    }
}
