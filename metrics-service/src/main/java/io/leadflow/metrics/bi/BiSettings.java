package io.leadflow.metrics.bi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How schema {@code bi} is filled. */
@ConfigMapping(prefix = "leadflow.bi")
public interface BiSettings {
    /** A run that changes is written at most so often. */
    @WithDefault("3s")
    Duration every();

    /** The role that BI tools log in as; made at the start where it is not there yet. */
    @WithDefault("leadflow_bi")
    String role();

    /** Its password when it is made. */
    @WithDefault("leadflow")
    String password();
}
