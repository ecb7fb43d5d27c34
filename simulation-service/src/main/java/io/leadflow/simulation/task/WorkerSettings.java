package io.leadflow.simulation.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this instance takes part in the work. */
@ConfigMapping(prefix = "leadflow.worker")
public interface WorkerSettings {
    /** Whether it works at all; an instance may serve REST only. */
    @WithDefault("true")
    boolean enabled();

    /** Replications simulated at a time; 0 is one for each processor. */
    @WithDefault("0")
    int threads();

    /** The consumer group that shares the tasks. */
    @WithDefault("simulation-workers")
    String group();

    /** How often a task that is being simulated tells how far it is. */
    @WithDefault("1s")
    Duration progressEvery();

    /** How long to wait before a task is tried again that Kafka did not take. */
    @WithDefault("2s")
    Duration retryAfter();
}
