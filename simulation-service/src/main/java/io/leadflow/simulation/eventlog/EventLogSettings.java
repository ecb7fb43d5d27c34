package io.leadflow.simulation.eventlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What event logs may take of an instance. */
@ConfigMapping(prefix = "leadflow.event-logs")
public interface EventLogSettings {
    /** Logs written at a time; each takes a thread and up to a core. */
    @WithDefault("4")
    int atATime();
}
