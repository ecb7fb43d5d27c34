package io.leadflow.service.topic;

import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.contracts.topic.Topics;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as this service needs it.
 *
 * @param largestRecord in bytes; 0 leaves it to the broker
 */
public record TopicPlan(String name, int partitions, String cleanUp, int largestRecord) {
    /** A compacted topic, all of it in order. */
    public static TopicPlan table(String name, int largestRecord) {
        return new TopicPlan(name, 1, TopicConfig.CLEANUP_POLICY_COMPACT, largestRecord);
    }

    /** A topic that is worked on in parallel, whose records are deleted in time. */
    public static TopicPlan log(String name, int partitions, int largestRecord) {
        return new TopicPlan(name, partitions, TopicConfig.CLEANUP_POLICY_DELETE, largestRecord);
    }

    /** The dead letters of a topic. */
    public static TopicPlan deadLetters(String of) {
        return log(Topics.deadLetter(of), 1, RecordSizes.DEAD_LETTER);
    }

    Map<String, String> settings() {
        return largestRecord == 0
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanUp)
                : Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        cleanUp,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(largestRecord));
    }
}
