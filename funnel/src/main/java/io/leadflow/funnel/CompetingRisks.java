package io.leadflow.funnel;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How leads end, by age, where some have not ended yet. The share still in progress is estimated by
 * the product-limit (Kaplan and Meier), the shares won and lost by Aalen and Johansen's cumulative
 * incidence: of the leads still in progress just before an age, the part that ends at it in that
 * way. Ages are those of {@link Durations}, within 1 %; a lead whose observation ends at an age is
 * at risk at it.
 *
 * <p>Source: Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 2nd ed.,
 * 2002, sections 1.4 and 8.2; Aalen, Borgan and Gjessing, Survival and Event History Analysis,
 * 2008, section 3.4.
 */
final class CompetingRisks {
    /** Ages at which leads ended, ascending, in seconds. */
    private final double[] ages;

    /** Shares at these ages, and after them up to the next. */
    private final double[] won;

    private final double[] lost;
    private final double[] inProgress;
    private final double longestSeconds;

    /**
     * Estimates from the ages at which leads were won, lost, or seen last.
     *
     * @param wins ages at the win
     * @param losses ages at the loss
     * @param censored ages of leads that have not ended
     */
    CompetingRisks(Durations wins, Durations losses, Durations censored) {
        Durations all = Durations.merged();
        all.add(wins);
        all.add(losses);
        all.add(censored);
        long[] seconds = all.recordedSeconds();
        ages = new double[seconds.length];
        won = new double[seconds.length];
        lost = new double[seconds.length];
        inProgress = new double[seconds.length];
        double atRisk = all.count();
        double left = 1;
        for (int i = 0; i < seconds.length; i++) {
            double winsNow = wins.countAt(seconds[i]);
            double lossesNow = losses.countAt(seconds[i]);
            ages[i] = seconds[i];
            won[i] = before(won, i) + left * winsNow / atRisk;
            lost[i] = before(lost, i) + left * lossesNow / atRisk;
            left *= 1 - (winsNow + lossesNow) / atRisk;
            inProgress[i] = left;
            atRisk -= all.countAt(seconds[i]);
        }
        longestSeconds = seconds.length == 0 ? 0 : seconds[seconds.length - 1];
    }

    private static double before(double[] shares, int i) {
        return i == 0 ? 0 : shares[i - 1];
    }

    /** The greatest age at which any lead was seen; nothing is known of greater ones. */
    double longestSeconds() {
        return longestSeconds;
    }

    /** Share of the leads that are won at an age of so many seconds, or before. */
    double wonBy(double seconds) {
        return at(won, seconds, 0);
    }

    double lostBy(double seconds) {
        return at(lost, seconds, 0);
    }

    /** Share of the leads that are neither won nor lost at that age; frozen ones are among them. */
    double inProgressAt(double seconds) {
        return at(inProgress, seconds, 1);
    }

    private double at(double[] shares, double seconds, double atFirst) {
        int found = Arrays.binarySearch(ages, seconds);
        int step = found >= 0 ? found : -found - 2;
        return step < 0 ? atFirst : shares[step];
    }

    /**
     * The age by which a share {@code p} of the leads that are ever won up to the longest age seen
     * are won, in seconds; not a number where none is.
     */
    double quantileOfWins(double p) {
        double all = wonBy(longestSeconds);
        return all == 0 ? Double.NaN : firstAge(i -> won[i] >= p * all - 1e-12);
    }

    /** The mean of that age, in seconds. */
    double meanOfWins() {
        double sum = 0;
        for (int i = 0; i < ages.length; i++) {
            sum += ages[i] * (won[i] - before(won, i));
        }
        return sum / wonBy(longestSeconds);
    }

    /** The age by which half of the leads have ended, in seconds; not a number where not seen. */
    double medianToEnd() {
        return firstAge(i -> inProgress[i] <= 0.5);
    }

    private double firstAge(IntPredicate reached) {
        return IntStream.range(0, ages.length)
                .filter(reached)
                .mapToDouble(i -> ages[i])
                .findFirst()
                .orElse(Double.NaN);
    }
}
