package io.leadflow.metrics.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reports are made. */
@ConfigMapping(prefix = "leadflow.report")
public interface ReportSettings {
    /** How long a run stays in memory after it was asked for last. */
    @WithDefault("5m")
    Duration keptFor();
}
