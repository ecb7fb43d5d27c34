package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.run.PipelineLead;
import io.leadflow.contracts.run.RunRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What REST returns equals, count for count, what the kernel gives when folded in one process. */
@Tag("oracle")
@ExtendWith(OnPlatform.class)
class OracleTest {

    @ParameterizedTest
    @CsvSource({"MARKETPLACE, 5, 42, 0", "LOANS, 5, 43, 0", "MINIMAL, 3, 44, 30", "B2B, 4, 45, 10"})
    void restGivesWhatTheKernelGives(
            Example example, int replications, long seed, int warmUpDays, Leadflow leadflow) {
        // Given
        RunRequest request = example.request(replications, seed, warmUpDays);
        Tally expected = KernelFold.of(example.definition(), request);

        // When
        UUID run = leadflow.simulate(example, request);

        // Then
        assertThat(RestTally.of(leadflow, run).sums())
                .as("totals of %s", request)
                .isEqualTo(expected.sums());
    }

    @Test
    void aRunThatStartsFromAnOpenPipelineIsCountedToo(Leadflow leadflow) {
        // Given: leads that are open at the start, told before any other
        RunRequest plain = Example.MINIMAL.request(3, 46, 0);
        RunRequest request =
                new RunRequest(
                        plain.process(),
                        plain.version(),
                        plain.startDate(),
                        plain.horizonDays(),
                        plain.warmUpDays(),
                        plain.followUpDays(),
                        plain.replications(),
                        plain.seed(),
                        null,
                        null,
                        plain.labels(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new PipelineLead(
                                        "offer", "social", 30.0, 5.0, 900.0, null, null, 7),
                                new PipelineLead(
                                        "first-call", "social", null, null, null, null, null, 2)),
                        null);
        Tally expected = KernelFold.of(Example.MINIMAL.definition(), request);

        // When
        UUID run = leadflow.simulate(Example.MINIMAL, request);

        // Then
        assertThat(leadflow.statistics(run, "funnel").at("/pipeline/leads/total").asInt())
                .isEqualTo(27);
        assertThat(RestTally.of(leadflow, run).sums()).isEqualTo(expected.sums());
    }
}
