package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Arrivals;
import io.leadflow.contracts.definition.Campaign;
import io.leadflow.simulation.kernel.RateFunction;
import io.leadflow.simulation.kernel.Timetable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Compiles arrivals to a piecewise-linear rate per millisecond. */
final class Rates {
    private static final double MS_PER_DAY = 86_400_000;
    private static final long MS_PER_HOUR = 3_600_000;

    private final Shape shape;
    private final ZoneId zone;
    private final Timetable hours;
    private final List<Long> starts = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();

    private Rates(Shape shape, ZoneId zone, Timetable hours) {
        this.shape = shape;
        this.zone = zone;
        this.hours = hours;
    }

    /** The rate from {@code window.start()} to {@code window.arrivalsEnd()}. */
    static RateFunction of(Arrivals arrivals, ZoneId zone, Timetable hours, RunWindow window) {
        Rates compiler = new Rates(Shape.trend(arrivals.trend(), zone), zone, hours);
        return compiler.walk(new Profiles(arrivals), window);
    }

    /** The same of a campaign, whose shape is leads per day. */
    static RateFunction of(Campaign campaign, ZoneId zone, Timetable hours, RunWindow window) {
        Rates compiler = new Rates(Shape.campaign(campaign, zone), zone, hours);
        return compiler.walk(Profiles.LEVEL, window);
    }

    private RateFunction walk(Profiles profiles, RunWindow window) {
        long end = window.arrivalsEnd();
        for (long at = window.start(); at < end; ) {
            Shape.Piece piece = shape.at(at);
            long change = Math.min(hours.nextChange(at), Math.min(piece.to(), end));
            long next = profiles.areLevel() ? change : Math.min(change, nextLocalHour(at));
            double rate = hours.isOpen(at) ? profiles.ratePerDay(local(at)) / MS_PER_DAY : 0;
            add(at, rate * piece.at(at), rate * piece.at(next));
            at = next;
        }
        return new RateFunction(
                starts.stream().mapToLong(Long::longValue).toArray(),
                rates.stream().mapToDouble(Double::doubleValue).toArray(),
                ends.stream().mapToDouble(Double::doubleValue).toArray(),
                end);
    }

    private void add(long at, double from, double to) {
        boolean goesOn = !rates.isEmpty() && from == to && isLevelAt(from);
        if (!goesOn) {
            starts.add(at);
            rates.add(from);
            ends.add(to);
        }
    }

    private boolean isLevelAt(double rate) {
        return rates.getLast() == rate && ends.getLast() == rate;
    }

    private ZonedDateTime local(long at) {
        return Instant.ofEpochMilli(at).atZone(zone);
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
