package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.embedded.ServiceName;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A simulation service that starts again knows what it knew, from the topics alone. */
@Tag("restart")
@ExtendWith(OnPlatform.class)
class RestartTest {

    @Test
    void definitionsAndRunsAreKnownAsSoonAsTheServiceIsReadyAgain(Leadflow leadflow) {
        // Given
        UUID run = leadflow.simulate(Example.MINIMAL, Example.MINIMAL.request(1, 3));

        // When
        leadflow.platform().restart(ServiceName.SIMULATION.id());

        // Then
        assertThat(leadflow.run(run).path("status").asText()).isEqualTo("COMPLETED");
        String request = "{\"process\": \"minimal\", \"replications\": 1, \"horizonDays\": 5}";
        Rest.Answer again = leadflow.post(ServiceName.SIMULATION, "/runs", request).expect(202);
        leadflow.awaitCompleted(UUID.fromString(again.body().path("id").asText()));
    }
}
