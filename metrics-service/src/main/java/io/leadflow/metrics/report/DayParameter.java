package io.leadflow.metrics.report;

import io.leadflow.service.exchange.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * A measured day that a caller names by its date and a run by its place.
 *
 * @param first the day at place 0
 * @param least place of the first day that may be named
 * @param most place of the last one; less than {@code least} where none may
 */
public record DayParameter(LocalDate first, int least, int most) {
    /** The place of the day; {@code absent} where none is given. */
    public int read(Parameters parameters, String name, String given, int absent) {
        if (given == null) {
            return absent;
        }
        try {
            long day = ChronoUnit.DAYS.between(first, LocalDate.parse(given.strip()));
            if (day >= least && day <= most) {
                return (int) day;
            }
        } catch (DateTimeParseException e) {
            // told below, with what would be right
        }
        LocalDate last = first.plusDays(Math.max(least, most));
        parameters.problem("not-a-date", name, given, first.plusDays(least), last);
        return absent;
    }
}
