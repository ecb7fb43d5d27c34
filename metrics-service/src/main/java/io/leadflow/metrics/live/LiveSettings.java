package io.leadflow.metrics.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes are told. */
@ConfigMapping(prefix = "leadflow.live")
public interface LiveSettings {
    /** How often a stream looks for changes; it tells at most so often. */
    @WithDefault("1s")
    Duration every();

    /** A quiet stream says this often that it is still there. */
    @WithDefault("15s")
    Duration heartbeat();

    /**
     * A stream of a run nothing is known of waits so long for it: it may just have been asked for.
     */
    @WithDefault("10s")
    Duration patience();
}
