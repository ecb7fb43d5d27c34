package io.leadflow.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.e2e.Rest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Spoils records of a topic: value, key, headers, partition. */
final class Poison {
    private Poison() {}

    /**
     * @param keyed whether the broker takes no record without a key
     */
    static ProducerRecord<byte[], byte[]> of(
            String topic, boolean keyed, List<ConsumerRecord<byte[], byte[]>> good, Chance chance) {
        ConsumerRecord<byte[], byte[]> record = chance.of(good);
        Integer partition = chance.in(0.8) ? record.partition() : null;
        var spoilt =
                new ProducerRecord<>(
                        topic,
                        partition,
                        key(record, keyed, good, chance),
                        value(record, good, chance));
        for (Header header : record.headers()) {
            if (chance.in(0.8)) {
                byte[] value = header.value();
                spoilt.headers()
                        .add(
                                header.key(),
                                chance.in(0.9) || value == null
                                        ? value
                                        : ByteMutation.of(value, chance));
            }
        }
        if (chance.in(0.1)) {
            spoilt.headers().add(name(chance), chance.bytes(chance.below(100)));
        }
        return spoilt;
    }

    /** The client counts half a character otherwise than it writes it. */
    private static String name(Chance chance) {
        byte[] name = chance.of(Hostile.TEXTS).getBytes(StandardCharsets.UTF_8);
        return new String(name, StandardCharsets.UTF_8);
    }

    private static byte[] key(
            ConsumerRecord<byte[], byte[]> record,
            boolean keyed,
            List<ConsumerRecord<byte[], byte[]>> good,
            Chance chance) {
        byte[] key = record.key();
        return switch (chance.below(10)) {
            case 0 -> key == null ? chance.bytes(8) : ByteMutation.of(key, chance);
            case 1 -> chance.of(Hostile.TEXTS).getBytes(StandardCharsets.UTF_8);
            case 2 -> chance.of(good).key();
            case 3 -> chance.in(0.5) && !keyed ? null : new byte[0];
            default -> key;
        };
    }

    private static byte[] value(
            ConsumerRecord<byte[], byte[]> record,
            List<ConsumerRecord<byte[], byte[]>> good,
            Chance chance) {
        return switch (chance.below(20)) {
            case 0 -> new byte[0];
            case 1 -> chance.bytes(chance.below(3000));
            case 2 -> chance.of(Hostile.VALUES).getBytes(StandardCharsets.UTF_8);
            case 3, 4, 5, 6, 7 -> ByteMutation.of(record.value(), chance);
            case 8 -> chance.of(good).value();
            default -> tree(record.value(), chance);
        };
    }

    private static byte[] tree(byte[] value, Chance chance) {
        try {
            JsonNode document = Rest.JSON.readTree(value);
            return Rest.JSON.writeValueAsBytes(TreeMutation.of(document, chance));
        } catch (IOException e) {
            return ByteMutation.of(value, chance); // no JSON
        }
    }
}
