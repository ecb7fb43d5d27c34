package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Arrivals;
import io.leadflow.contracts.definition.Weekday;
import io.leadflow.simulation.kernel.RateFunction;
import io.leadflow.simulation.kernel.Timetable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles arrivals to a piecewise-constant rate per millisecond, a piece for each local hour at
 * most.
 */
final class Rates {
    private static final double MS_PER_DAY = 86_400_000;
    private static final long MS_PER_HOUR = 3_600_000;

    private final Arrivals arrivals;
    private final ZoneId zone;
    private final Timetable hours;
    private final double hourMean;
    private final double weekdayMean;
    private final double monthMean;
    private final List<Long> starts = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();

    private Rates(Arrivals arrivals, ZoneId zone, Timetable hours) {
        this.arrivals = arrivals;
        this.zone = zone;
        this.hours = hours;
        hourMean = sum(arrivals.byHour()) / 24;
        weekdayMean = sum(arrivals.byWeekday().values()) / 7;
        monthMean = sum(arrivals.byMonth()) / 12;
    }

    /** The rate from {@code window.start()} to {@code window.arrivalsEnd()}. */
    static RateFunction of(Arrivals arrivals, ZoneId zone, Timetable hours, RunWindow window) {
        Rates compiler = new Rates(arrivals, zone, hours);
        compiler.walk(window.start(), window.arrivalsEnd());
        return new RateFunction(
                compiler.starts.stream().mapToLong(Long::longValue).toArray(),
                compiler.rates.stream().mapToDouble(Double::doubleValue).toArray(),
                window.arrivalsEnd());
    }

    private static double sum(Iterable<Double> weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    private void walk(long start, long end) {
        boolean level =
                arrivals.byHour().isEmpty()
                        && arrivals.byWeekday().isEmpty()
                        && arrivals.byMonth().isEmpty();
        for (long at = start; at < end; ) {
            add(at, hours.isOpen(at) ? rate(at) : 0);
            long change = hours.nextChange(at);
            at = level ? change : Math.min(change, nextLocalHour(at));
        }
    }

    private void add(long at, double rate) {
        if (rates.isEmpty() || rates.getLast() != rate) {
            starts.add(at);
            rates.add(rate);
        }
    }

    private double rate(long at) {
        ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
        double rate = arrivals.rate() / MS_PER_DAY;
        if (!arrivals.byHour().isEmpty()) {
            rate *= arrivals.byHour().get(local.getHour()) / hourMean;
        }
        if (!arrivals.byWeekday().isEmpty()) {
            Weekday day = Weekday.of(local.getDayOfWeek());
            rate *= arrivals.byWeekday().getOrDefault(day, 0.0) / weekdayMean;
        }
        if (!arrivals.byMonth().isEmpty()) {
            rate *= arrivals.byMonth().get(local.getMonthValue() - 1) / monthMean;
        }
        return rate;
    }

    /** When the wall clock shows the next hour, or is changed, by half an hour perhaps. */
    private long nextLocalHour(long at) {
        Instant now = Instant.ofEpochMilli(at);
        long intoHour = now.atZone(zone).get(ChronoField.MILLI_OF_DAY) % MS_PER_HOUR;
        long next = at + MS_PER_HOUR - intoHour;
        ZoneOffsetTransition change = zone.getRules().nextTransition(now);
        return change == null ? next : Math.min(next, change.getInstant().toEpochMilli());
    }
}
