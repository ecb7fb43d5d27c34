package io.leadflow.metrics.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lead events and replications folded already are taken in. */
@ConfigMapping(prefix = "leadflow.ingest")
public interface IngestSettings {
    /** The consumer group that shares the partitions of lead events. */
    @WithDefault("metrics")
    String group();

    /** The one that shares those of replications folded already. */
    @WithDefault("metrics-statistics")
    String statisticsGroup();

    /** What has been folded is written at least this often. */
    @WithDefault("500ms")
    Duration writeEvery();

    /** And after so many events. */
    @WithDefault("500000")
    int writeAfterEvents();

    /** How many folds stay in memory between two writes, beyond those in use. */
    @WithDefault("256")
    int foldsKept();

    /** Wait before what failed is tried again. */
    @WithDefault("1s")
    Duration retryAfter();
}
