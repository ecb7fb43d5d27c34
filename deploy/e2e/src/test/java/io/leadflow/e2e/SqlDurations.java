package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Durations of all replications together. REST keeps them within 1 %: counts and means are exact, a
 * quantile is one of SQL's or at most so much less or more, or half a second.
 */
final class SqlDurations {
    private static final int[] PERCENTS = {5, 10, 25, 50, 75, 90, 95, 99};
    private static final double SLACK = 0.01;

    private final EventLogSql sql;

    SqlDurations(EventLogSql sql) {
        this.sql = sql;
    }

    private static double ms(String unit) {
        return unit.equals("days") ? 86_400_000 : 3_600_000;
    }

    /**
     * Compares quantiles.
     *
     * @param unit days or hours
     * @param from a table with {@code ms}, and which of its rows
     */
    void assertSame(JsonNode told, String unit, String from) {
        double[] found = sql.row("select count(ms), avg(ms) from " + from);
        assertThat(told.path("count").asLong()).as(from).isEqualTo((long) found[0]);
        if (found[0] > 0) {
            SqlFigures.assertClose(told.path("mean"), from + " mean", found[1] / ms(unit));
            for (int percent : PERCENTS) {
                assertQuantile(told, unit, from, percent);
            }
        }
    }

    private void assertQuantile(JsonNode told, String unit, String from, int percent) {
        String select = "select quantile_disc(ms, " + percent / 100.0 + ") from " + from;
        double exact = sql.row(select)[0] / ms(unit);
        double slack = SLACK * exact + 1000 / ms(unit);
        assertThat(told.path("p%02d".formatted(percent)).path("value").asDouble())
                .as("%s p%02d", from, percent)
                .isBetween(exact - slack, exact + slack);
    }

    /** The bins of a histogram hold all durations, and no more than there are up to their ends. */
    void assertHistogram(JsonNode report, String from) {
        String unit = report.has("days") ? "days" : "hours";
        assertSame(report.path(unit), unit, from);
        assertThat(report.path("bins")).isNotEmpty();
        long counted = 0;
        for (JsonNode bin : report.path("bins")) {
            counted += bin.path("count").asLong();
            double endMs =
                    bin.path(unit.equals("days") ? "toDays" : "toHours").asDouble() * ms(unit);
            assertThat((double) counted)
                    .as("%s up to %s ms", from, endMs)
                    .isBetween(
                            upTo((1 - SLACK) * endMs - 1000, from),
                            upTo((1 + SLACK) * endMs + 1000, from));
        }
        assertThat(counted).as(from).isEqualTo(report.path(unit).path("count").asLong());
    }

    private double upTo(double limitMs, String from) {
        String and = from.contains(" where ") ? " and " : " where ";
        return sql.row("select count(ms) from " + from + and + "ms <= " + limitMs)[0];
    }
}
