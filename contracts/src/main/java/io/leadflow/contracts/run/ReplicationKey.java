package io.leadflow.contracts.run;

import io.leadflow.contracts.topic.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A replication of a run; record key of {@code simulation-tasks}, {@code task-events} and {@code
 * lead-events}.
 */
public record ReplicationKey(UUID run, int replication) {
    /**
     * Reads a record's key.
     *
     * @throws UnreadableRecordException where it names no replication
     */
    public static ReplicationKey of(byte[] key) {
        String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        int slash = text.indexOf('/');
        try {
            int replication = Integer.parseInt(text.substring(slash + 1));
            return new ReplicationKey(UUID.fromString(text.substring(0, slash)), replication);
        } catch (RuntimeException e) {
            throw new UnreadableRecordException("the key is not run/replication", e);
        }
    }

    /** As it is written. */
    @Override
    public String toString() {
        return run + "/" + replication;
    }
}
