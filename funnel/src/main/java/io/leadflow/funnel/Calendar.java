package io.leadflow.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Tells which simulated day a moment is in. Moments never go back, so the day is mostly known. */
final class Calendar {
    private final ZoneId zone;
    private final LocalDate first;
    private long dayBegins;
    private long dayEnds;
    private int day;

    Calendar(ZoneId zone, LocalDate first) {
        this.zone = zone;
        this.first = first;
    }

    /** Days since the first one. */
    int dayOf(long at) {
        if (at < dayBegins || at >= dayEnds) {
            LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(at), zone);
            dayBegins = midnight(date);
            dayEnds = midnight(date.plusDays(1));
            day = Math.toIntExact(first.until(date, java.time.temporal.ChronoUnit.DAYS));
        }
        return day;
    }

    private long midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
