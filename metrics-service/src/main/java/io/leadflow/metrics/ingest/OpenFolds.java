package io.leadflow.metrics.ingest;

import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.funnel.ReplicationFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folds in memory, by the keys of records. Not safe for concurrent use. */
final class OpenFolds {
    /** Where a fold comes from that is not in memory. */
    interface Store {
        ReplicationFold load(ReplicationKey key) throws Exception;
    }

    /** A fold, and whether it has changed since it was written. */
    static final class Open {
        final ReplicationKey key;
        final ReplicationFold fold;
        private final byte[] recordKey;
        private boolean changed;

        private Open(ReplicationKey key, ReplicationFold fold, byte[] recordKey) {
            this.key = key;
            this.fold = fold;
            this.recordKey = recordKey;
        }
    }

    private final Store store;
    private final Map<ReplicationKey, Open> byUse = new LinkedHashMap<>(64, 0.75f, true);
    private final List<Open> changed = new ArrayList<>();
    private Open last;

    OpenFolds(Store store) {
        this.store = store;
    }

    /**
     * The fold that a record's event belongs to; most follow one of the same replication.
     *
     * @throws io.leadflow.contracts.topic.UnreadableRecordException where the key names none
     */
    Open of(byte[] recordKey) throws Exception {
        if (last == null || !Arrays.equals(last.recordKey, recordKey)) {
            last = find(ReplicationKey.of(recordKey), recordKey);
        }
        return last;
    }

    private Open find(ReplicationKey key, byte[] recordKey) throws Exception {
        Open open = byUse.get(key);
        if (open == null) {
            open = new Open(key, store.load(key), recordKey);
            byUse.put(key, open);
        }
        return open;
    }

    void hasChanged(Open open) {
        if (!open.changed) {
            open.changed = true;
            changed.add(open);
        }
    }

    /** Those that have changed, as they are now; from here on they have not. */
    List<FoldRow> takeChanged() {
        List<FoldRow> rows = changed.stream().map(open -> FoldRow.of(open.key, open.fold)).toList();
        changed.forEach(open -> open.changed = false);
        changed.clear();
        return rows;
    }

    /** Complete folds are done with; of the others, those unused for longest go. */
    void forgetSome(int kept) {
        last = null;
        byUse.values().removeIf(open -> open.fold.isComplete());
        var oldest = byUse.keySet().iterator();
        while (byUse.size() > kept && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    void forget() {
        last = null;
        byUse.clear();
        changed.clear();
    }
}
