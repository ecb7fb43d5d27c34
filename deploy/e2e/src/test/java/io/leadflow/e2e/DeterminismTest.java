package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.run.RunRequest;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.ServiceName;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same request and seed give the same bytes, whoever simulates and whatever goes wrong. */
@Tag("determinism")
@ExtendWith(OnPlatform.class)
class DeterminismTest {
    private static final int REPLICATIONS = 24;

    @Test
    void eventsAreTheSameWithOneInstanceWithTwoAndAfterACrash(Leadflow leadflow) {
        // Given
        Platform platform = leadflow.platform();
        RunRequest request = Example.MARKETPLACE.request(REPLICATIONS, 7);
        UUID alone = leadflow.simulate(Example.MARKETPLACE, request);
        LeadLog events = LeadLog.of(platform.bootstrapServers(), alone);
        Tally figures = RestTally.of(leadflow, alone);

        // When
        String second = platform.addInstance(ServiceName.SIMULATION);
        UUID together = leadflow.simulate(Example.MARKETPLACE, request);
        UUID crashed = leadflow.request(request);
        leadflow.awaitUnderWay(crashed, 2);
        platform.kill(second);
        leadflow.awaitCompleted(crashed);

        // Then
        assertThat(events.digests()).as("%s", request).hasSize(REPLICATIONS);
        for (UUID run : new UUID[] {together, crashed}) {
            LeadLog again = LeadLog.of(platform.bootstrapServers(), run);
            assertThat(again.digests()).as("%s", request).isEqualTo(events.digests());
            assertThat(RestTally.of(leadflow, run).sums())
                    .as("%s", request)
                    .isEqualTo(figures.sums());
        }
    }
}
