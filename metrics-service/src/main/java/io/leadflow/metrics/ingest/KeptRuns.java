package io.leadflow.metrics.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Runs as they were put together lately, so that a further question, or a further replication, does
 * not read all of them again. Those that nobody asks for are let go, and so are those asked for
 * longest ago where they take too much memory together; a run that alone takes more is kept alone.
 */
final class KeptRuns {
    private static final int MOST_BYTES = 128 << 20;

    static final Kept NOTHING = new Kept(0, new RunStatistics(), Set.of(), 0);

    /**
     * A run at a version.
     *
     * @param complete numbers of the complete replications: nothing more comes of them
     * @param bytes of their folds as they are written; in memory, without sketches, they take less
     */
    record Kept(long version, RunStatistics statistics, Set<Integer> complete, long bytes) {

        /** With the folds of the other replications, at a later version. */
        Kept and(List<FoldRow> others, long later) {
            List<ReplicationStatistics> read = new ArrayList<>();
            Set<Integer> done = new HashSet<>(complete);
            long more = 0;
            for (FoldRow other : others) {
                ReplicationFold fold = ReplicationFold.fromBytes(other.fold);
                if (fold.statistics() != null) {
                    read.add(fold.statistics());
                }
                if (fold.isComplete()) {
                    done.add(other.replication);
                    more += other.fold.length;
                }
            }
            return new Kept(later, statistics.and(read), done, bytes + more);
        }

        private int weight() {
            return Math.clamp(bytes + statistics.sketchBytes(), 1, MOST_BYTES);
        }
    }

    private final Cache<UUID, Kept> runs;

    /**
     * None kept yet.
     *
     * @param keptFor how long after it was asked for last
     */
    KeptRuns(Duration keptFor) {
        runs =
                Caffeine.newBuilder()
                        .maximumWeight(MOST_BYTES)
                        .weigher((UUID run, Kept kept) -> kept.weight())
                        .expireAfterAccess(keptFor)
                        .scheduler(Scheduler.systemScheduler())
                        .build();
    }

    /** Null where it is not kept. */
    Kept of(UUID run) {
        return runs.getIfPresent(run);
    }

    /** Unless a later version of it is kept. */
    void put(UUID run, Kept now) {
        runs.asMap()
                .merge(run, now, (kept, other) -> other.version() < kept.version() ? kept : other);
    }
}
