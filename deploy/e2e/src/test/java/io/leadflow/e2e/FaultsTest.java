package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.embedded.Platform;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is lost or counted twice, whatever part of the platform crashes during a run. */
@Tag("faults")
@ExtendWith(OnPlatform.class)
class FaultsTest {
    private static final int REPLICATIONS = 60;

    @Test
    void countsAreThoseOfAnUndisturbedRunThoughEveryPartWasKilled(Leadflow leadflow) {
        // Given
        RunRequest request = Example.MARKETPLACE.request(REPLICATIONS, 11);
        Tally undisturbed = KernelFold.of(Example.MARKETPLACE.definition(), request);
        UUID run = leadflow.request(Example.MARKETPLACE, request);
        Platform platform = leadflow.platform();

        // When
        int done = 1;
        for (String part : List.of("metrics-service", "simulation-service", "broker", "database")) {
            JsonNode state = leadflow.awaitUnderWay(run, done);
            assertThat(Leadflow.isFinal(state))
                    .as("the run ended before the %s was killed: %s", part, state)
                    .isFalse();
            platform.kill(part);
            platform.restart(part);
            done += REPLICATIONS / 6;
        }
        leadflow.awaitCompleted(run);

        // Then
        assertThat(RestTally.of(leadflow, run).sums())
                .as("totals of %s", request)
                .isEqualTo(undisturbed.sums());
    }
}
