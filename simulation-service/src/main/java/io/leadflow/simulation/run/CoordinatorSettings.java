package io.leadflow.simulation.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs are looked after. */
@ConfigMapping(prefix = "leadflow.coordinator")
public interface CoordinatorSettings {
    /** The consumer group whose one active member looks after the runs. */
    @WithDefault("simulation-coordinator")
    String group();

    /** How often runs are looked at. */
    @WithDefault("100ms")
    Duration every();

    /** How often a run's progress is written to {@code run-events}. */
    @WithDefault("1s")
    Duration progressEvery();
}
