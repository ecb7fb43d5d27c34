package io.leadflow.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.Medians;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void theLastLineHasTheMediansOfTheRatiosWithinRounds() {
        // Given
        Standings standings =
                new Standings(
                        Map.of(
                                "kernel", seconds(1, 2, 4),
                                "c", seconds(1, 3, 2),
                                "ssj", seconds(1.234, 4, 40),
                                "simpy", seconds(71.4, 142, 5)));

        // When
        String line = new Summary(standings).lastLine();

        // Then
        assertThat(line).isEqualTo("kernel_to_c=1.00 kernel_to_ssj=2.00 kernel_to_simpy=71");
    }

    @Test
    void whatIsNotInstalledIsAbsent() {
        // Given
        Standings standings = new Standings(Map.of("kernel", seconds(1), "ssj", seconds(2)));

        // When
        String line = new Summary(standings).lastLine();

        // Then
        assertThat(line).isEqualTo("kernel_to_c=absent kernel_to_ssj=2.00 kernel_to_simpy=absent");
    }

    @Test
    void theMedianOfAnEvenNumberLiesInTheMiddle() {
        // When, Then
        assertThat(Medians.of(new double[] {4, 1, 2, 10})).isEqualTo(3);
    }

    private static List<Measured> seconds(double... seconds) {
        return Arrays.stream(seconds)
                .mapToObj(s -> new Measured(1000, 100, 10, 60, s, List.of(0.0)))
                .toList();
    }
}
