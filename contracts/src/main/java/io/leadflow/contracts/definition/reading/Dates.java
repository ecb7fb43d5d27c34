package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** Dates that a simulation can meet. */
final class Dates {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private Dates() {}

    /** Far dates are slips: they would cost a simulated day each, or never come. */
    static void sensible(Temporal date, JsonPointer at, Problems problems) {
        if (date == null) {
            return;
        }
        int year = date.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            problems.add("date-out-of-range", at, date, FIRST_YEAR, LAST_YEAR);
        }
    }

    static void ascending(LocalDate from, LocalDate to, JsonPointer at, Problems problems) {
        if (from.isAfter(to)) {
            problems.add("period-reversed", at, to, from);
        }
    }
}
