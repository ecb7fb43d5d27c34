package io.leadflow.embedded.launch;

import io.leadflow.embedded.FreePorts;
import io.leadflow.embedded.HttpHost;
import io.leadflow.embedded.PlatformException;
import io.leadflow.embedded.PlatformException.Reason;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.ProjectRoot;
import io.leadflow.embedded.terminal.Terminal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options about where a platform runs. */
final class PlatformArguments {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private Path data;

    @Option(names = "--fresh", descriptionKey = "option.fresh")
    private boolean fresh;

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "option.host")
    private String host;

    @Option(names = "--port-base", paramLabel = "N", descriptionKey = "option.port-base")
    private Integer base;

    @Option(names = "--dashboard-port", paramLabel = "N", descriptionKey = "option.dashboard-port")
    private Integer dashboard;

    @Option(names = "--model-port", paramLabel = "N", descriptionKey = "option.model-port")
    private Integer model;

    @Option(
            names = "--simulation-port",
            paramLabel = "N",
            descriptionKey = "option.simulation-port")
    private Integer simulation;

    @Option(names = "--metrics-port", paramLabel = "N", descriptionKey = "option.metrics-port")
    private Integer metrics;

    @Option(names = "--broker-port", paramLabel = "N", descriptionKey = "option.broker-port")
    private Integer broker;

    @Option(names = "--database-port", paramLabel = "N", descriptionKey = "option.database-port")
    private Integer database;

    Path data() {
        return data == null ? ProjectRoot.find().resolve(".leadflow") : data.toAbsolutePath();
    }

    /** Picks the ports: what is asked for must be free, the usual ones give way, which is said. */
    PlatformOptions options(Terminal terminal) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("broker", port(terminal, "broker", broker, 9092, 4));
        ports.put("database", port(terminal, "database", database, 5432, 5));
        ports.put("dashboard", port(terminal, "dashboard", dashboard, 8080, 0));
        ports.put("model-service", port(terminal, "model-service", model, 8081, 1));
        ports.put("simulation-service", port(terminal, "simulation-service", simulation, 8082, 2));
        ports.put("metrics-service", port(terminal, "metrics-service", metrics, 8083, 3));
        return new PlatformOptions(data(), fresh, ports, settings());
    }

    private Map<String, String> settings() {
        if (host == null) {
            return Map.of();
        }
        boolean guarded = Boolean.parseBoolean(System.getenv("LEADFLOW_ACCESS_REQUIRED"));
        if (!guarded && !new HttpHost(host).isLoopback()) {
            throw new PlatformException(Reason.OPEN_TO_ALL, host);
        }
        return Map.of(HttpHost.SETTING, host);
    }

    private int port(Terminal terminal, String part, Integer asked, int usual, int offset) {
        Integer wanted = asked == null && base != null ? Integer.valueOf(base + offset) : asked;
        return wanted == null ? givingWay(terminal, part, usual) : asFree(part, wanted);
    }

    private static int asFree(String part, int port) {
        if (!FreePorts.isFree(FreePorts.checked(port))) {
            throw new PlatformException(Reason.PORT_TAKEN, part, port);
        }
        return port;
    }

    private static int givingWay(Terminal terminal, String part, int usual) {
        int port = FreePorts.from(usual);
        if (port != usual) {
            terminal.say("up.other-port", usual, part, port);
        }
        return port;
    }
}
