package io.leadflow.model.wording;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Numbers with their units, as people of a language write them. */
public final class Quantities {
    /** From here on decimals say nothing. */
    private static final double LARGE = 100;

    private static final double WHOLE_PERCENT = 0.1;
    private static final double HOURS_PER_DAY = 24;
    private static final double MINUTES_PER_HOUR = 60;

    private final Words words;

    Quantities(Words words) {
        this.words = words;
    }

    /** A number with at most one decimal; small ones with two digits that count. */
    public String number(double value) {
        return number(words.locale(), value);
    }

    /** A share of 1 in percent; below 10 % with one decimal where there is one. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(words.locale());
        format.setMaximumFractionDigits(share >= WHOLE_PERCENT ? 0 : 1);
        return format.format(share);
    }

    /** From one share of 1 to another, in percent. */
    public String percents(double least, double most) {
        return words.text("range", number(Math.rint(least * 100)), percent(most));
    }

    /** Time in days: as hours or minutes where a day is too much. */
    public String days(double days) {
        return days > 0 && days < 1 ? hours(days * HOURS_PER_DAY) : words.count("days", days);
    }

    /** Time in hours: as minutes where an hour is too much. */
    public String hours(double hours) {
        return hours > 0 && rounded(hours) < 1
                ? words.count("minutes", Math.max(1, Math.rint(hours * MINUTES_PER_HOUR)))
                : words.count("hours", hours);
    }

    /** An amount in units of a currency (ISO 4217). */
    public String money(double amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(words.locale());
        Currency unit = Currency.getInstance(currency);
        format.setCurrency(unit);
        boolean whole = amount == Math.rint(amount) || Math.abs(amount) >= LARGE;
        format.setMinimumFractionDigits(whole ? 0 : unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(whole ? 0 : unit.getDefaultFractionDigits());
        return format.format(amount);
    }

    public String date(LocalDate date) {
        return date.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()));
    }

    public String date(Instant moment, ZoneId zone) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    static String number(Locale locale, double value) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(value) < 1 ? 2 : 1);
        return format.format(Math.abs(value) >= LARGE ? Math.rint(value) : value);
    }

    static double rounded(double value) {
        return value >= LARGE ? Math.rint(value) : Math.rint(value * 10) / 10;
    }
}
