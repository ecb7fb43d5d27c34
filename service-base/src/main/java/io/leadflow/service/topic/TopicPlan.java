package io.leadflow.service.topic;

import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.contracts.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as this service needs it.
 *
 * @param largestRecord in bytes; 0 leaves it to the broker
 * @param kept for how long; null leaves it to the broker
 */
public record TopicPlan(
        String name, int partitions, String cleanUp, int largestRecord, Duration kept) {
    /** A compacted topic, all of it in order. */
    public static TopicPlan table(String name, int largestRecord) {
        return new TopicPlan(name, 1, TopicConfig.CLEANUP_POLICY_COMPACT, largestRecord, null);
    }

    /** A topic that is worked on in parallel, whose records are deleted in time. */
    public static TopicPlan log(String name, int partitions, int largestRecord) {
        return new TopicPlan(
                name, partitions, TopicConfig.CLEANUP_POLICY_DELETE, largestRecord, null);
    }

    /** A topic whose records, all in order, are deleted when they have been kept for so long. */
    public static TopicPlan trail(String name, Duration kept) {
        return new TopicPlan(name, 1, TopicConfig.CLEANUP_POLICY_DELETE, 0, kept);
    }

    /** The dead letters of a topic. */
    public static TopicPlan deadLetters(String of) {
        return log(Topics.deadLetter(of), 1, RecordSizes.DEAD_LETTER);
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanUp);
        if (largestRecord > 0) {
            settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(largestRecord));
        }
        if (kept != null) {
            settings.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(kept.toMillis()));
        }
        return settings;
    }
}
