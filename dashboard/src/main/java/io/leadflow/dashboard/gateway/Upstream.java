package io.leadflow.dashboard.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** Where the services are, as this process reaches them. */
@ConfigMapping(prefix = "leadflow.upstream")
interface Upstream {
    /** Definitions and the handbook. */
    URI model();

    /** Runs. */
    URI simulation();

    /** Statistics. */
    URI metrics();

    /** All of them, by the name they have in addresses. */
    default Map<String, URI> byName() {
        return new TreeMap<>(
                Map.of("model", model(), "simulation", simulation(), "metrics", metrics()));
    }
}
