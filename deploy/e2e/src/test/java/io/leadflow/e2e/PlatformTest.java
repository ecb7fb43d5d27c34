package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.ServiceName;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The platform as operators see it. */
@Tag("platform")
@ExtendWith(OnPlatform.class)
class PlatformTest {
    private static final Path DATA = Path.of("target", "platform-restarted");

    @ParameterizedTest
    @EnumSource(value = ServiceName.class, names = "DASHBOARD", mode = Mode.EXCLUDE)
    void servicesTellOfThemselves(ServiceName service, Leadflow leadflow) {
        // When, Then
        for (String path :
                new String[] {"/q/health/live", "/q/health/ready", "/q/openapi", "/q/metrics"}) {
            assertThat(leadflow.get(service, path).expect(200).text()).as(path).isNotBlank();
        }
        assertThat(leadflow.get(service, "/q/swagger-ui/").expect(200).text()).contains("<html");
    }

    @ParameterizedTest
    @CsvSource({
        "MODEL, /processes/{id}/versions",
        "SIMULATION, /runs",
        "METRICS, /runs/{run}/funnel"
    })
    void openApiNamesTheOperations(ServiceName service, String path, Leadflow leadflow) {
        // When
        String openApi = leadflow.get(service, "/q/openapi").expect(200).text();

        // Then
        assertThat(openApi).contains(path + ":");
    }

    @Test
    void everythingIsThereAfterARestartOfTheWholePlatform() {
        // Given
        RunRequest request = Example.MINIMAL.request(2, 5);
        UUID run;
        int version;
        JsonNode before;
        try (Platform platform =
                        Platform.start(new PlatformOptions(DATA, true, Map.of(), Map.of()));
                Leadflow leadflow = new Leadflow(platform)) {
            version = leadflow.publish(Example.MINIMAL);
            run = leadflow.simulate(Example.MINIMAL, request);
            before = leadflow.statistics(run, "statistics");
        }

        // When
        try (Platform platform = Platform.start(PlatformOptions.in(DATA));
                Leadflow leadflow = new Leadflow(platform)) {

            // Then
            assertThat(leadflow.publish(Example.MINIMAL)).isEqualTo(version);
            assertThat(leadflow.run(run).path("status").asText()).isEqualTo("COMPLETED");
            assertThat(leadflow.statistics(run, "statistics")).isEqualTo(before);
            UUID again = leadflow.simulate(Example.MINIMAL, request);
            assertThat(RestTally.of(leadflow, again).sums())
                    .isEqualTo(RestTally.of(leadflow, run).sums());
        }
    }
}
