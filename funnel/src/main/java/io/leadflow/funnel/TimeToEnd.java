package io.leadflow.funnel;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How and at which age leads end: what is left of {@link CompetingRisks}. Days are days of age, not
 * dates.
 */
public final class TimeToEnd {
    /** Of which quantiles there are. */
    public static final List<Integer> PERCENTS = List.of(10, 25, 50, 75, 90, 95, 99);

    private final long leads;
    private final double longestDays;
    private final double meanDays;
    private final double medianDaysToEnd;
    private final double[] quantileDays;
    private final float[] won;
    private final float[] lost;
    private final float[] inProgress;

    TimeToEnd(Durations wins, Durations losses, Durations censored) {
        CompetingRisks risks = new CompetingRisks(wins, losses, censored);
        leads = wins.count() + losses.count() + censored.count();
        longestDays = risks.longestSeconds() / RunStatistics.SECONDS_PER_DAY;
        meanDays = risks.meanOfWins() / RunStatistics.SECONDS_PER_DAY;
        medianDaysToEnd = risks.medianToEnd() / RunStatistics.SECONDS_PER_DAY;
        quantileDays =
                PERCENTS.stream()
                        .mapToDouble(p -> risks.quantileOfWins(p / 100.0))
                        .map(seconds -> seconds / RunStatistics.SECONDS_PER_DAY)
                        .toArray();
        won = byDay(risks::wonBy);
        lost = byDay(risks::lostBy);
        inProgress = byDay(risks::inProgressAt);
    }

    private float[] byDay(DoubleUnaryOperator atSeconds) {
        float[] days = new float[lastDay() + 1];
        for (int day = 0; day < days.length; day++) {
            days[day] = (float) atSeconds.applyAsDouble(day * RunStatistics.SECONDS_PER_DAY);
        }
        return days;
    }

    /** Leads that have ended or not. */
    public long leads() {
        return leads;
    }

    /** The last whole day of age that any lead was seen at, or the one it was passing. */
    public int lastDay() {
        return (int) Math.ceil(longestDays);
    }

    /** The greatest age of any lead: nothing is known of greater ones. */
    public double longestDays() {
        return longestDays;
    }

    /** The share of leads won by an age; not a number past {@link #lastDay()}, or without leads. */
    public double wonBy(int day) {
        return at(won, day);
    }

    public double lostBy(int day) {
        return at(lost, day);
    }

    /** The share of leads neither won nor lost at an age. */
    public double inProgressAt(int day) {
        return at(inProgress, day);
    }

    private double at(float[] days, int day) {
        return leads == 0 || day >= days.length ? Double.NaN : days[day];
    }

    /** Mean age at the win, of wins up to the longest age; not a number where there is none. */
    public double meanDays() {
        return meanDays;
    }

    /** The age by which half of the leads have ended; not a number where not seen. */
    public double medianDaysToEnd() {
        return medianDaysToEnd;
    }

    /** Quantiles of the age at the win, as {@link #PERCENTS}. */
    public double[] quantileDays() {
        return Arrays.copyOf(quantileDays, quantileDays.length);
    }
}
