package io.leadflow.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.testbed.lead.Events;
import org.junit.jupiter.api.Test;

class AntitheticPairsTest {
    /** Replications with the given numbers; number n has n + 2 leads. */
    private static RunStatistics run(int... numbers) {
        RunStatistics run = new RunStatistics();
        for (int number : numbers) {
            run.add(ReplicationFold.of(Events.rich(number).numbered(number)).statistics());
        }
        return run;
    }

    private static Estimate leads(RunStatistics run) {
        return run.estimate(r -> r.sources[0].leads + r.sources[1].leads);
    }

    @Test
    void pairsAreIndependentNotTheirReplications() {
        // Given
        RunStatistics run = run(0, 1, 2, 3);

        // When
        Estimate alone = leads(run);
        Estimate pairs = leads(run.inAntitheticPairs());

        // Then
        assertThat(alone.n()).isEqualTo(4);
        assertThat(pairs.n()).isEqualTo(2);
        assertThat(pairs.mean()).isEqualTo(alone.mean()).isEqualTo(3.5);
        assertThat(pairs.total()).isEqualTo(alone.total()).isEqualTo(14);
    }

    @Test
    void aReplicationWithoutItsPartnerIsInTheTotalOnly() {
        // When
        Estimate pairs = leads(run(0, 1, 3, 4).inAntitheticPairs());

        // Then
        assertThat(pairs.n()).isEqualTo(1);
        assertThat(pairs.mean()).isEqualTo(2.5);
        assertThat(pairs.total()).isEqualTo(2 + 3 + 5 + 6);
    }

    @Test
    void ratiosAreMeansOfRatiosAndPooled() {
        // Given: 1 of 2 won, and 1 of 4
        RunStatistics run = run(0, 2);

        // When
        Estimate ratio =
                run.ratio(
                        r -> r.sources[0].won + r.sources[1].won,
                        r -> r.sources[0].leads + r.sources[1].leads);
        Estimate nothing = run.ratio(r -> 1, r -> 0);

        // Then
        assertThat(ratio.n()).isEqualTo(2);
        assertThat(ratio.mean()).isEqualTo((1 / 2.0 + 1 / 4.0) / 2);
        assertThat(ratio.pooled()).isEqualTo(2 / 6.0);
        assertThat(ratio.total()).isNull();
        assertThat(nothing.n()).isZero();
        assertThat(nothing.pooled()).isNull();
    }
}
