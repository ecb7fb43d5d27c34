package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadflow.embedded.ProjectRoot;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The quality gate of {@code deploy/examples/pipeline}, as a pipeline calls it. */
@ExtendWith(OnPlatform.class)
class QualityGateTest {
    private static final Path FOLDER = ProjectRoot.find().resolve("deploy/examples");
    private static final Path SCRIPT = FOLDER.resolve("pipeline/quality-gate.sh");
    private static final String SMALL =
            "{\"startDate\": \"2026-03-02\", \"horizonDays\": 30, \"replications\": 2, \"seed\":"
                    + " 5}";

    @BeforeAll
    static void toolsAreThere() {
        for (String tool : List.of("curl", "jq")) {
            boolean there =
                    Arrays.stream(System.getenv("PATH").split(":"))
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
            assumeTrue(there, tool + " is not installed: the quality gate is not tried");
        }
    }

    private record Ended(int status, String said) {}

    private static Ended gate(Leadflow leadflow, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("PROCESS", "minimal");
        environment.put("REQUEST", SMALL);
        environment.put("MODEL_URL", url(leadflow, ServiceName.MODEL));
        environment.put("SIMULATION_URL", url(leadflow, ServiceName.SIMULATION));
        environment.put("METRICS_URL", url(leadflow, ServiceName.METRICS));
        environment.putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static String url(Leadflow leadflow, ServiceName service) {
        String url = leadflow.address(service, "/").toString();
        return url.substring(0, url.length() - 1);
    }

    @Test
    void figuresWithinTheThresholdsPass(Leadflow leadflow) throws Exception {
        // When
        Ended gate =
                gate(
                        leadflow,
                        Map.of("MIN_WIN_RATE", "0.01", "MAX_FROZEN_SHARE", "0.5"),
                        FOLDER.resolve("minimal.yaml").toString());

        // Then
        assertThat(gate.status()).as(gate.said()).isZero();
        assertThat(gate.said()).contains("published minimal", "pass  win rate 0.", "pass  frozen");
    }

    @Test
    void aBrokenThresholdFails(Leadflow leadflow) throws Exception {
        // Given
        leadflow.publish(Example.MINIMAL);

        // When
        Ended gate = gate(leadflow, Map.of("MIN_WIN_RATE", "0.99"));

        // Then
        assertThat(gate.status()).as(gate.said()).isEqualTo(1);
        assertThat(gate.said()).contains("FAIL  win rate 0.", "must be 0.99 at least");
    }

    @Test
    void whatIsNotUnderstoodIsTold(Leadflow leadflow) throws Exception {
        assertThat(gate(leadflow, Map.of("MIN_WIN_RATE", "12 %")).status()).isEqualTo(2);
        assertThat(gate(leadflow, Map.of("REQUEST", "{")).status()).isEqualTo(2);
        assertThat(gate(leadflow, Map.of(), "one", "two").said()).contains("usage:");
    }

    @Test
    void aRefusalIsNeitherPassNorFail(Leadflow leadflow) throws Exception {
        // Given
        leadflow.publish(Example.MINIMAL);

        // When
        Ended refused = gate(leadflow, Map.of("REQUEST", "{\"horizonDays\": -3}"));
        Ended away = gate(leadflow, Map.of("MODEL_URL", "http://127.0.0.1:9"), "/dev/null");

        // Then
        assertThat(refused.status()).as(refused.said()).isEqualTo(3);
        assertThat(refused.said()).contains("/horizonDays");
        assertThat(away.status()).as(away.said()).isEqualTo(3);
    }
}
