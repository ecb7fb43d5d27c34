package io.leadflow.simulation.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a run may ask for at most. */
@ConfigMapping(prefix = "leadflow.limits")
public interface RunLimits {
    @WithDefault("10000")
    int replications();

    /** Warm-up, horizon and follow-up together. */
    @WithDefault("3660")
    int days();

    /** Leads expected over all replications. */
    @WithDefault("20000000")
    long leads();

    /** Size of a request's body, in bytes. */
    @WithDefault("1048576")
    int bodyBytes();
}
