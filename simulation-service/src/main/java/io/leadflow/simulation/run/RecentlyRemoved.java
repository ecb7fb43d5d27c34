package io.leadflow.simulation.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Runs that were removed last: what is late for them is of no use. Safe for concurrent use. */
final class RecentlyRemoved {
    private static final int KEPT = 10_000;

    private final Map<UUID, Boolean> runs =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized void add(UUID run) {
        runs.put(run, true);
    }

    synchronized void remove(UUID run) {
        runs.remove(run);
    }

    synchronized boolean contains(UUID run) {
        return runs.containsKey(run);
    }
}
