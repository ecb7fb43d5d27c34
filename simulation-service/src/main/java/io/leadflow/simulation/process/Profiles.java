package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Arrivals;
import io.leadflow.contracts.definition.Weekday;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** A rate with weights by hour, weekday and month, each scaled to a mean of 1. */
final class Profiles {
    /** 1 a day, always. */
    static final Profiles LEVEL = new Profiles(1, List.of(), Map.of(), List.of());

    private final double perDay;
    private final List<Double> byHour;
    private final Map<Weekday, Double> byWeekday;
    private final List<Double> byMonth;
    private final double hourMean;
    private final double weekdayMean;
    private final double monthMean;

    Profiles(Arrivals arrivals) {
        this(arrivals.rate(), arrivals.byHour(), arrivals.byWeekday(), arrivals.byMonth());
    }

    private Profiles(
            double perDay,
            List<Double> byHour,
            Map<Weekday, Double> byWeekday,
            List<Double> byMonth) {
        this.perDay = perDay;
        this.byHour = byHour;
        this.byWeekday = byWeekday;
        this.byMonth = byMonth;
        hourMean = sum(byHour) / 24;
        weekdayMean = sum(byWeekday.values()) / 7;
        monthMean = sum(byMonth) / 12;
    }

    /** Whether the rate is the same at all times. */
    boolean areLevel() {
        return byHour.isEmpty() && byWeekday.isEmpty() && byMonth.isEmpty();
    }

    double ratePerDay(ZonedDateTime local) {
        double rate = perDay;
        if (!byHour.isEmpty()) {
            rate *= byHour.get(local.getHour()) / hourMean;
        }
        if (!byWeekday.isEmpty()) {
            rate *= byWeekday.getOrDefault(Weekday.of(local.getDayOfWeek()), 0.0) / weekdayMean;
        }
        if (!byMonth.isEmpty()) {
            rate *= byMonth.get(local.getMonthValue() - 1) / monthMean;
        }
        return rate;
    }

    private static double sum(Iterable<Double> weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
