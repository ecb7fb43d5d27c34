package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.run.RunRequest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is lost or counted twice, whatever part of the platform crashes during a run. */
@Tag("faults")
@ExtendWith(OnPlatform.class)
class FaultsTest {
    private static final int REPLICATIONS = 100;

    private final Leadflow leadflow;
    private final RunRequest request = Example.MARKETPLACE.request(REPLICATIONS, 11);

    FaultsTest(Leadflow leadflow) {
        this.leadflow = leadflow;
    }

    @Test
    void countsAreThoseOfAnUndisturbedRunThoughEveryPartWasKilled() {
        // Given
        UUID run = leadflow.request(Example.MARKETPLACE, request);

        // When
        killAndRestart("simulation-service", leadflow.awaitUnderWay(run, 2));
        killAndRestart("broker", leadflow.awaitUnderWay(run, 6));
        killAndRestart("database", leadflow.awaitFolded(run, 2));
        killAndRestart("metrics-service", leadflow.awaitFolded(run, 4));
        leadflow.awaitCompleted(run);

        // Then
        assertThat(RestTally.of(leadflow, run).sums())
                .as("totals of %s", request)
                .isEqualTo(KernelFold.of(Example.MARKETPLACE.definition(), request).sums());
    }

    /** Kills a part outright, provided there is work left for it to do. */
    private void killAndRestart(String part, int replicationsDone) {
        assertThat(replicationsDone)
                .as("replications done when the %s was to be killed, %s", part, request)
                .isLessThan(REPLICATIONS);
        leadflow.platform().kill(part);
        leadflow.platform().restart(part);
    }
}
