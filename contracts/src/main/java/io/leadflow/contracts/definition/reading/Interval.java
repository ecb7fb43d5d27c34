package io.leadflow.contracts.definition.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Working hours of a day, in minutes from its start; {@code end} is at most 24:00. */
record Interval(int start, int end) {
    private static final Pattern FORM =
            Pattern.compile(
                    "([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|(24):(00))");

    /** Empty where the text is not like 09:00-18:00 or ends before it starts. */
    static Optional<Interval> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int end = form.group(5) == null ? minutes(form, 3) : 24 * 60;
        Interval interval = new Interval(minutes(form, 1), end);
        return Optional.of(interval).filter(i -> i.start < i.end);
    }

    boolean overlaps(Interval other) {
        return start < other.end && other.start < end;
    }

    private static int minutes(Matcher form, int group) {
        return 60 * Integer.parseInt(form.group(group)) + Integer.parseInt(form.group(group + 1));
    }
}
