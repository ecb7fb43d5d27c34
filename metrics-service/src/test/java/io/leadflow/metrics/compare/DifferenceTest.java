package io.leadflow.metrics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    /** Student's own data (Biometrika 6, 1908): extra sleep of ten patients by two drugs. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void pairedDifferencesAreStudents() {
        // When
        Difference difference = Difference.paired(FIRST, SECOND);

        // Then: t = 4.0621, p = 0.002833, interval 0.7001 to 2.4599
        assertThat(difference.n()).isEqualTo(10);
        assertThat(difference.mean()).isCloseTo(1.58, within(1e-9));
        assertThat(difference.low()).isCloseTo(0.7001142, within(1e-6));
        assertThat(difference.high()).isCloseTo(2.4598858, within(1e-6));
        assertThat(difference.pValue()).isCloseTo(0.00283289, within(1e-7));
    }

    @Test
    void independentDifferencesAreWelchs() {
        // When
        Difference difference = Difference.independent(FIRST, SECOND);

        // Then: t = 1.8608, 17.776 degrees of freedom, p = 0.07939, interval -0.2055 to 3.3655
        assertThat(difference.mean()).isCloseTo(1.58, within(1e-9));
        assertThat(difference.low()).isCloseTo(-0.2054832, within(1e-6));
        assertThat(difference.high()).isCloseTo(3.3654832, within(1e-6));
        assertThat(difference.pValue()).isCloseTo(0.07939414, within(1e-7));
    }

    @Test
    void whatDoesNotDifferIsCertain() {
        // When
        Difference none = Difference.paired(FIRST, FIRST);
        Difference constant = Difference.paired(new double[] {1, 2}, new double[] {2, 3});

        // Then
        assertThat(none.mean()).isZero();
        assertThat(none.pValue()).isEqualTo(1);
        assertThat(constant.pValue()).isZero();
        assertThat(constant.smallestDetectable()).isZero();
    }

    @Test
    void onePairTellsNoChance() {
        // When
        Difference difference = Difference.paired(new double[] {1}, new double[] {3});

        // Then
        assertThat(difference.mean()).isEqualTo(2);
        assertThat(difference.low()).isNull();
        assertThat(difference.pValue()).isNull();
    }

    @Test
    void theSmallestDetectableDifferenceIsFoundFourTimesOutOfFive() {
        // Given: differences of standard deviation 1 and a mean that 20 pairs detect by 80 %
        Random random = new Random(20_261_124);
        double trueDifference = (2.093024 + 0.860951) / Math.sqrt(20);
        int experiments = 4000;

        // When
        int found = 0;
        for (int i = 0; i < experiments; i++) {
            double[] base = random.doubles(20).toArray();
            double[] other = base.clone();
            for (int r = 0; r < other.length; r++) {
                other[r] += trueDifference + random.nextGaussian();
            }
            found += Difference.paired(base, other).pValue() < 0.05 ? 1 : 0;
        }

        // Then: 0.80 by the formula, 0.79 by the noncentral t; within 4 standard errors
        assertThat((double) found / experiments).isBetween(0.765, 0.825);
    }
}
