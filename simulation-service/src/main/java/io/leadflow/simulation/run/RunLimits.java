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

    /** Size of a run's record, in bytes; what a topic takes, with room for headers. */
    @WithDefault("8000000")
    int runBytes();

    /** Runs of one caller that have not ended; where callers need no token all are one. */
    @WithDefault("200")
    int concurrentRuns();
}
