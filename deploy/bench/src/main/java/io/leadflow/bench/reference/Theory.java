package io.leadflow.bench.reference;

import java.util.List;

/**
 * What every simulation of the reference process must find. The win rate is exact: a visit to a
 * stage ends in the next stage with p, in another visit to the same with f = 0.35 × frozen, so the
 * stage is passed with p ÷ (1 − f). The mean waits (days, by stage) are those of six simulations of
 * 20 million leads each.
 */
public final class Theory {
    public static final double WIN_RATE = 0.14428;
    static final List<Double> WAITS = List.of(0.00150, 0.00466, 0.00463, 0.00470);

    private static final double MILLION = 1e6;
    private static final double WIN_RATE_TOLERANCE = 0.0015;
    private static final double WAIT_TOLERANCE = 0.15;

    private Theory() {}

    /**
     * How far the win rate may be off: 0.0015 at a million leads, 4.3 standard deviations; wider
     * with the root of fewer.
     */
    public static double winRateTolerance(long leads) {
        return WIN_RATE_TOLERANCE * Math.sqrt(MILLION / leads);
    }

    /**
     * @throws BenchException when the win rate or a mean wait is too far off
     */
    public static void check(String who, Measured measured) {
        checkWinRate(who, measured, winRateTolerance(measured.leads()));
        for (int stage = 0; stage < WAITS.size(); stage++) {
            double expected = WAITS.get(stage);
            double tolerance = expected * WAIT_TOLERANCE * Math.sqrt(MILLION / measured.leads());
            check(
                    who,
                    "mean wait for stage " + stage,
                    measured.waits().get(stage),
                    expected,
                    tolerance);
        }
    }

    public static void checkWinRate(String who, Measured measured, double tolerance) {
        check(who, "win rate", measured.winRate(), WIN_RATE, tolerance);
    }

    private static void check(
            String who, String what, double found, double expected, double tolerance) {
        if (!(Math.abs(found - expected) <= tolerance)) {
            throw new BenchException(
                    "%s: %s is %.5f, which is not %.5f ± %.5f"
                            .formatted(who, what, found, expected, tolerance));
        }
    }
}
