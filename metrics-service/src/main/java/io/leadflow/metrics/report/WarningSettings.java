package io.leadflow.metrics.report;

import io.leadflow.service.exchange.Parameters;

/**
 * How control charts are drawn.
 *
 * @param lambda weight of the newest week, 0.01 to 1
 * @param width of the limits in standard deviations, 1 to 6
 * @param baselineWeeks whole weeks from the end of the warm-up on, 2 to 104
 * @param replication the only one to draw; null for all
 */
record WarningSettings(double lambda, double width, int baselineWeeks, Integer replication) {
    private static final double LAMBDA = 0.2;
    private static final double WIDTH = 3;
    private static final int WEEKS = 8;

    static final WarningSettings USUAL = new WarningSettings(LAMBDA, WIDTH, WEEKS, null);

    static WarningSettings of(
            Parameters p, String lambda, String width, String weeks, String replication) {
        Integer only =
                replication == null
                        ? null
                        : (Integer) p.number("replication", replication, 0, Integer.MAX_VALUE, 0);
        return new WarningSettings(
                decimal(p, "lambda", lambda, 0.01, 1, LAMBDA),
                decimal(p, "width", width, 1, 6, WIDTH),
                p.number("baselineWeeks", weeks, 2, 104, WEEKS),
                only);
    }

    private static double decimal(
            Parameters p, String name, String given, double min, double max, double absent) {
        if (given == null) {
            return absent;
        }
        try {
            double number = Double.parseDouble(given.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with what would be right
        }
        p.problem("not-a-decimal", name, given, min, max);
        return absent;
    }
}
