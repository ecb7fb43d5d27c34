package io.leadflow.metrics.report;

import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The simulated days of a run, put together to intervals. Values are of each interval those of the
 * complete replications, in order.
 */
final class Intervals {
    /**
     * An interval.
     *
     * @param date its first day, which may be before the first measured one
     * @param from place of its first measured day
     * @param to place after its last one
     */
    record Span(LocalDate date, int from, int to) {
        int days() {
            return to - from;
        }
    }

    private final RunStatistics all;
    private final List<Span> spans;

    Intervals(RunStatistics all, Interval interval) {
        this.all = all;
        List<ReplicationStatistics> complete = all.complete();
        int days = complete.stream().mapToInt(r -> r.dayFigures.size()).min().orElse(0);
        spans = days == 0 ? List.of() : spans(complete.getFirst().firstDay(), days, interval);
    }

    private static List<Span> spans(LocalDate first, int days, Interval interval) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        while (from < days) {
            LocalDate begin = interval.begin(first.plusDays(from));
            long end = first.until(interval.end(begin), ChronoUnit.DAYS);
            int to = (int) Math.min(days, end);
            spans.add(new Span(begin, from, to));
            from = to;
        }
        return spans;
    }

    List<Span> spans() {
        return spans;
    }

    /** Sums over the days of an interval. */
    double[][] flows(Function<ReplicationStatistics, long[]> days) {
        double[][] values = new double[spans.size()][all.complete().size()];
        for (int r = 0; r < all.complete().size(); r++) {
            long[] byDay = days.apply(all.complete().get(r));
            for (int i = 0; i < values.length; i++) {
                values[i][r] = sum(byDay, spans.get(i).from(), spans.get(i).to());
            }
        }
        return values;
    }

    /** Sums over all days up to the end of an interval: what is there then. */
    double[][] stocks(Function<ReplicationStatistics, long[]> changes) {
        double[][] values = flows(changes);
        for (int i = 1; i < values.length; i++) {
            for (int r = 0; r < values[i].length; r++) {
                values[i][r] += values[i - 1][r];
            }
        }
        return values;
    }

    private static long sum(long[] byDay, int from, int to) {
        long sum = 0;
        for (int day = from; day < Math.min(to, byDay.length); day++) {
            sum += byDay[day];
        }
        return sum;
    }

    /** By replication. */
    static double[] plus(double[] values, double[] others) {
        double[] sums = values.clone();
        for (int r = 0; r < sums.length; r++) {
            sums[r] += others[r];
        }
        return sums;
    }
}
