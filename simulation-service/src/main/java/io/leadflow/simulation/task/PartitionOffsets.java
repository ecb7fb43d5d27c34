package io.leadflow.simulation.task;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Which records of a partition are done. Tasks end in any order, but an offset can only be
 * committed when all before it are done.
 */
final class PartitionOffsets {
    private final TreeSet<Long> open = new TreeSet<>();
    private long next = -1;
    private long committed = -1;

    void taken(long offset) {
        open.add(offset);
        next = offset + 1;
    }

    void done(long offset) {
        open.remove(offset);
    }

    /** The offset to commit, if it is a new one. */
    OptionalLong toCommit() {
        long offset = open.isEmpty() ? next : open.first();
        if (offset < 0 || offset == committed) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(offset);
    }

    void committed(long offset) {
        committed = offset;
    }
}
