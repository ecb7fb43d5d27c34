package io.leadflow.simulation.task;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What a consumer group has still to read of a topic. */
final class ConsumerLag {
    private static final long LIMIT_S = 10;

    private ConsumerLag() {}

    /**
     * Records from the group's offsets, or the topic's start where it has none, to the topic's end;
     * 0 when the group has no offset in any partition, as it has not begun then.
     */
    static long of(Admin admin, String group, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> read =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        if (read.keySet().stream().noneMatch(partition -> partition.topic().equals(topic))) {
            return 0;
        }
        int partitions =
                await(admin.describeTopics(List.of(topic)).topicNameValues().get(topic))
                        .partitions()
                        .size();
        Map<TopicPartition, Long> starts = offsets(admin, topic, partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(admin, topic, partitions, OffsetSpec.latest());
        return ends.entrySet().stream()
                .mapToLong(
                        end -> {
                            OffsetAndMetadata at = read.get(end.getKey());
                            long from = starts.get(end.getKey());
                            return end.getValue()
                                    - (at == null ? from : Math.max(from, at.offset()));
                        })
                .map(lag -> Math.max(0, lag))
                .sum();
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, String topic, int partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked =
                IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .collect(Collectors.toMap(Function.identity(), partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> told = await(admin.listOffsets(asked).all());
        return told.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(LIMIT_S, TimeUnit.SECONDS);
    }
}
