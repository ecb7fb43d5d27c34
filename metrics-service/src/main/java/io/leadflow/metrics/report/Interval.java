package io.leadflow.metrics.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/** How days of the process's time zone are put together. */
enum Interval {
    DAY,
    /** From Monday to Sunday, as in ISO 8601. */
    WEEK,
    MONTH;

    /** By what callers say. */
    static final Map<String, Interval> BY_NAME = Map.of("day", DAY, "week", WEEK, "month", MONTH);

    /** The first day of the interval that a day is in. */
    LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day after the interval that begins on a day. */
    LocalDate end(LocalDate begin) {
        return switch (this) {
            case DAY -> begin.plusDays(1);
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
        };
    }
}
