package io.leadflow.e2e.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.e2e.Example;
import io.leadflow.e2e.KernelFold;
import io.leadflow.e2e.Leadflow;
import io.leadflow.e2e.RestTally;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.ServiceName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A platform to send inputs to, with something in it, and what is good for its operations. */
final class Setting implements AutoCloseable {
    /** Runs that are asked for by chance are small and few, and call nobody but this machine. */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "leadflow.limits.leads", "3000",
                    "leadflow.limits.replications", "20",
                    "leadflow.limits.days", "400",
                    "leadflow.limits.concurrent-runs", "50",
                    "leadflow.retention.keep-at-most", "300",
                    "leadflow.retention.every", "5s",
                    "leadflow.callback.allowed-hosts", "127.0.0.1,localhost",
                    "leadflow.callback.retries", "0",
                    "leadflow.event-logs.at-a-time", "16",
                    "leadflow.live.patience", "1ms");

    private static final Example GOOD = Example.MINIMAL;
    private static final Example SPOILT = Example.B2B;

    /** Few: most tasks that are made from theirs and are still good are simulated. */
    private static final int DAYS = 6;

    private static final String NO_RUN = "00000000-0000-4000-8000-000000000000";

    private final Platform platform;
    private final Leadflow leadflow;
    private final UUID folded;
    private UUID streamed;

    Setting(Path data) {
        platform = Platform.start(new PlatformOptions(data, true, Map.of(), SETTINGS));
        // whoever is interrupted leaves nothing running either
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        leadflow = new Leadflow(platform);
        leadflow.publish(GOOD);
        streamed = small(true);
        folded = small(false);
    }

    private UUID small(boolean events) {
        ObjectNode body = Wire.newMapper().valueToTree(SPOILT.request(2, 7));
        body.put("horizonDays", DAYS)
                .put("followUpDays", DAYS)
                .put("events", events ? "stream" : "none");
        return leadflow.simulate(SPOILT, Wire.newMapper().convertValue(body, RunRequest.class));
    }

    Platform platform() {
        return platform;
    }

    List<Operation> operations(ServiceName service) {
        return Operation.of(
                service, leadflow.get(service, "/q/openapi?format=json").expect(200).body());
    }

    /** Waits until no run goes on: what is at work is not what is kept. */
    void awaitQuiet() {
        for (String status : List.of("requested", "running")) {
            leadflow.await(
                    ServiceName.SIMULATION,
                    "/runs?limit=1&status=" + status,
                    page -> page.path("runs").isEmpty());
        }
    }

    /** The run may have been removed by what was sent. */
    Inputs.Known known(ServiceName service) {
        if (leadflow.get(ServiceName.SIMULATION, "/runs/" + streamed).status() != 200) {
            streamed = small(true);
        }
        Map<String, List<String>> values = new HashMap<>();
        List<String> runs = List.of(streamed.toString(), folded.toString(), NO_RUN);
        values.put("run", runs);
        values.put("runs", runs);
        values.put("baseline", runs);
        values.put("id", service == ServiceName.SIMULATION ? runs : processes());
        values.put("version", List.of("1", "2", "latest"));
        values.put("stage", List.copyOf(SPOILT.definition().stages().keySet()));
        return new Inputs.Known(values, documents(service));
    }

    private static List<String> processes() {
        return List.of(GOOD.id(), SPOILT.id(), "other");
    }

    private static Map<String, List<byte[]>> documents(ServiceName service) {
        if (service == ServiceName.SIMULATION) {
            return Map.of("application/json", List.of(Wire.write(GOOD.request(2, 3))));
        }
        return Map.of(
                "application/json",
                List.of(
                        DefinitionReader.toJson(GOOD.definition()),
                        DefinitionReader.toJson(SPOILT.definition())),
                "application/yaml",
                List.of(
                        DefinitionReader.toYaml(GOOD.definition()),
                        DefinitionReader.toYaml(SPOILT.definition())));
    }

    /** What differs between a run that is simulated now and the same run in this process. */
    String difference() {
        int version = leadflow.publish(GOOD);
        ObjectNode body = Wire.newMapper().valueToTree(GOOD.request(3, 99));
        RunRequest request =
                Wire.newMapper().convertValue(body.put("version", version), RunRequest.class);
        try {
            UUID good = leadflow.request(request);
            leadflow.awaitCompleted(good);
            leadflow.statistics(good, "funnel");
            Map<String, Long> found = RestTally.of(leadflow, good).sums();
            Map<String, Long> expected = KernelFold.of(GOOD.definition(), request).sums();
            return found.equals(expected)
                    ? null
                    : "found " + found + " where the kernel gives " + expected;
        } catch (RuntimeException | AssertionError e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        leadflow.close();
        platform.close();
    }
}
