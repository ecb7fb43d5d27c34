package io.leadflow.simulation.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long runs are kept when they have ended. Their statistics stay in the metrics service. */
@ConfigMapping(prefix = "leadflow.retention")
public interface RetentionSettings {
    /** Runs that ended longer ago than this are removed. */
    @WithDefault("30d")
    Duration keepFor();

    /** Of the runs that have ended, this many are kept: those that ended last. */
    @WithDefault("10000")
    int keepAtMost();

    /** How often it is looked for runs to remove. */
    @WithDefault("1m")
    Duration every();
}
