package io.leadflow.simulation.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When simulation waits for the statistics. */
@ConfigMapping(prefix = "leadflow.backlog")
public interface BacklogSettings {
    /**
     * How many lead events may wait to be counted; beyond, simulation waits. A hundred million are
     * about 3 GB on the broker's disk. 0 is no limit.
     */
    @WithDefault("100000000")
    long limit();

    /** The consumer group that counts them; until it has begun to, nothing waits for it. */
    @WithDefault("metrics")
    String group();

    /** How often the broker is asked. */
    @WithDefault("2s")
    Duration checkEvery();

    /** A broker that has not answered for so long is told to be what runs wait for. */
    @WithDefault("10s")
    Duration silentAfter();
}
