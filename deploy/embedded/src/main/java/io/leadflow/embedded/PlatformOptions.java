package io.leadflow.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to start a platform.
 *
 * @param data the folder of everything it keeps
 * @param fresh whether to begin with empty data
 * @param ports by part name; a part that is not in it takes any free port
 * @param settings given to every service, by configuration name; they override the platform's own
 * @param surroundings of services that have some of their own
 */
public record PlatformOptions(
        Path data,
        boolean fresh,
        Map<String, Integer> ports,
        Map<String, String> settings,
        Map<ServiceName, Surroundings> surroundings) {

    /** Checks the ports and makes the folder's path absolute. */
    public PlatformOptions {
        data = data.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
        settings = Map.copyOf(settings);
        surroundings = Map.copyOf(surroundings);
        ports.values().forEach(FreePorts::checked);
    }

    /** All services find broker and database where these are. */
    public PlatformOptions(
            Path data, boolean fresh, Map<String, Integer> ports, Map<String, String> settings) {
        this(data, fresh, ports, settings, Map.of());
    }

    /**
     * On any free ports.
     *
     * @param data the folder of everything it keeps
     */
    public static PlatformOptions in(Path data) {
        return new PlatformOptions(data, false, Map.of(), Map.of());
    }

    /**
     * The same with one more setting for every service.
     *
     * @param key a configuration name
     * @param value its value
     */
    public PlatformOptions with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new PlatformOptions(data, fresh, ports, more, surroundings);
    }

    int port(String part) {
        return ports.getOrDefault(part, 0) == 0 ? FreePorts.any() : ports.get(part);
    }
}
