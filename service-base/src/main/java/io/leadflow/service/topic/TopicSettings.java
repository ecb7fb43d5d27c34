package io.leadflow.service.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How topics that are not there yet are made. */
@ConfigMapping(prefix = "leadflow.topics")
public interface TopicSettings {
    /** Partitions of the topics that are worked on in parallel. */
    @WithDefault("12")
    int partitions();

    /** Copies of each partition; -1 leaves it to the broker. */
    @WithDefault("-1")
    short replicationFactor();
}
