package io.leadflow.simulation.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How callbacks are made. */
@ConfigMapping(prefix = "leadflow.callback")
public interface CallbackSettings {
    /** Signs the bodies, where it is set. */
    Optional<String> secret();

    /** Attempts after the first one. */
    @WithDefault("8")
    int retries();

    /** Wait before the second attempt; it doubles from one to the next. */
    @WithDefault("1s")
    Duration firstWait();

    @WithDefault("1m")
    Duration longestWait();

    /** How long an answer may take. */
    @WithDefault("10s")
    Duration timeout();
}
