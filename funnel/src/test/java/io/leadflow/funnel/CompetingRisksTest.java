package io.leadflow.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Estimates of leads' ends where many have not ended yet. */
class CompetingRisksTest {
    private static final double DAY = 86_400;
    private static final long DAY_MS = 86_400_000;
    private static final int REPLICATIONS = 200;
    private static final int LEADS = 400;

    /** Leads are won or lost at constant rates: theory is in closed form. */
    private static final double WIN_RATE = 0.01;

    private static final double LOSS_RATE = 0.02;
    private static final double RATE = WIN_RATE + LOSS_RATE;
    private static final double HORIZON = 60;

    private static Durations days(double... days) {
        Durations durations = new Durations();
        Arrays.stream(days).forEach(d -> durations.add(Math.round(d * DAY_MS)));
        return durations;
    }

    @Test
    void aSmallExampleIsAsCountedByHand() {
        // Given: 6 leads, won on days 1 and 3, lost on day 2, seen last on days 2, 4 and 5
        CompetingRisks risks = new CompetingRisks(days(1, 3), days(2), days(2, 4, 5));

        // Then: 1/6; then 5/6 · 1/5; then 2/3 · 1/3, as 3 are at risk on day 3
        assertThat(risks.wonBy(1.5 * DAY)).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(risks.lostBy(2.5 * DAY)).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(risks.inProgressAt(2.5 * DAY)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(risks.wonBy(3.5 * DAY)).isCloseTo(1 / 6.0 + 2 / 9.0, within(1e-12));
        assertThat(risks.inProgressAt(9 * DAY)).isCloseTo(4 / 9.0, within(1e-12));
        assertThat(risks.wonBy(0)).isZero();
        assertThat(risks.quantileOfWins(0.5) / DAY).isCloseTo(3, within(0.03));
        assertThat(risks.medianToEnd() / DAY).isCloseTo(3, within(0.03));
        assertThat(risks.longestSeconds() / DAY).isCloseTo(5, within(0.05));
    }

    @Test
    void withoutLeadsNothingIsTold() {
        // When
        CompetingRisks risks = new CompetingRisks(days(), days(), days());

        // Then
        assertThat(risks.quantileOfWins(0.5)).isNaN();
        assertThat(risks.medianToEnd()).isNaN();
    }

    /** Of leads that come all over the horizon and are seen up to its end. */
    private record Sample(CompetingRisks risks, Durations wins) {
        static Sample of(SplittableRandom random) {
            Durations won = new Durations();
            Durations lost = new Durations();
            Durations censored = new Durations();
            for (int lead = 0; lead < LEADS; lead++) {
                double seen = HORIZON * random.nextDouble();
                double end = -Math.log(1 - random.nextDouble()) / RATE;
                Durations ended = random.nextDouble() < WIN_RATE / RATE ? won : lost;
                (end < seen ? ended : censored).add(Math.round(Math.min(end, seen) * DAY_MS));
            }
            return new Sample(new CompetingRisks(won, lost, censored), won);
        }
    }

    @Test
    void censoredLeadsBiasCompletedTimesAndNotTheEstimates() {
        // Given
        SplittableRandom random = new SplittableRandom(20_261_124);
        Sample[] samples = new Sample[REPLICATIONS];
        Arrays.setAll(samples, i -> Sample.of(random));
        double wonBy30 = WIN_RATE / RATE * (1 - Math.exp(-RATE * 30));
        double wonBy50 = WIN_RATE / RATE * (1 - Math.exp(-RATE * 50));
        double medianToEnd = Math.log(2) / RATE;

        // When
        Estimate by30 = estimate(samples, s -> s.risks().wonBy(30 * DAY));
        Estimate by50 = estimate(samples, s -> s.risks().wonBy(50 * DAY));
        Estimate share = estimate(samples, s -> (double) s.wins().count() / LEADS);
        Estimate median = estimate(samples, s -> s.risks().medianToEnd() / DAY);
        Estimate naiveMedian = estimate(samples, s -> s.wins().medianDays());
        Estimate naiveMean = estimate(samples, s -> s.wins().meanDays());
        Estimate right = estimate(samples, s -> s.risks().quantileOfWins(0.5) / DAY);
        Estimate mean = estimate(samples, s -> s.risks().meanOfWins() / DAY);

        // Then: won shares are right within four standard errors, that of completed wins is not
        assertRight(by30, wonBy30, 0);
        assertRight(by50, wonBy50, 0);
        assertThat(share.high()).isLessThan(0.75 * WIN_RATE / RATE);
        assertRight(median, medianToEnd, 0.02 * medianToEnd);
        // times of wins up to the horizon's age: theory is that of an exponential cut off there
        assertRight(right, quantileUpToHorizon(0.5), 0.03 * medianToEnd);
        assertRight(mean, meanUpToHorizon(), 0.03 * meanUpToHorizon());
        assertThat(naiveMedian.high()).isLessThan(0.85 * quantileUpToHorizon(0.5));
        assertThat(naiveMean.high()).isLessThan(0.85 * meanUpToHorizon());
    }

    private static double quantileUpToHorizon(double p) {
        return -Math.log(1 - p * (1 - Math.exp(-RATE * HORIZON))) / RATE;
    }

    private static double meanUpToHorizon() {
        double left = Math.exp(-RATE * HORIZON);
        return 1 / RATE - HORIZON * left / (1 - left);
    }

    private static Estimate estimate(Sample[] samples, ToDoubleFunction<Sample> value) {
        return Estimate.ofLevels(Arrays.stream(samples).mapToDouble(value).toArray());
    }

    /** Within two half widths of the 95 % interval, and what the sketches' 1 % may add. */
    private static void assertRight(Estimate estimate, double theory, double tolerance) {
        double half = estimate.high() - estimate.mean();
        assertThat(estimate.mean()).isCloseTo(theory, within(2 * half + tolerance));
    }
}
