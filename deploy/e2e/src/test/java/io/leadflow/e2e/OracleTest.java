package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.run.RunRequest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
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
}
