package io.leadflow.metrics.ingest;

import io.leadflow.contracts.run.Run;
import io.leadflow.metrics.funnel.ReplicationFold;
import io.leadflow.metrics.funnel.RunStatistics;
import io.leadflow.metrics.report.RunData;
import io.leadflow.metrics.report.RunStatisticsSource;
import io.leadflow.metrics.run.RunTable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs as they stand in the database; what was put together last is kept until it changes. */
@ApplicationScoped
public class StoredStatistics implements RunStatisticsSource {
    private static final int KEPT = 16;

    private record Kept(long version, RunStatistics statistics) {}

    private final Folds folds;
    private final RunTable runs;
    private final Map<UUID, Kept> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
                    return size() > KEPT;
                }
            };

    @Inject
    StoredStatistics(Folds folds, RunTable runs) {
        this.folds = folds;
        this.runs = runs;
    }

    @Override
    public Uni<Optional<RunData>> load(UUID run) {
        return folds.version(run).chain(version -> load(run, version));
    }

    private Uni<Optional<RunData>> load(UUID run, Optional<Long> version) {
        Optional<Run> known = runs.find(run);
        if (version.isEmpty()) {
            return Uni.createFrom().item(known.map(r -> data(run, 0, new RunStatistics())));
        }
        Kept before = kept(run);
        if (before != null && before.version() == version.get()) {
            return Uni.createFrom()
                    .item(Optional.of(data(run, before.version(), before.statistics())));
        }
        return folds.of(run)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(StoredStatistics::together)
                .map(statistics -> keep(run, new Kept(version.get(), statistics)));
    }

    private synchronized Kept kept(UUID run) {
        return kept.get(run);
    }

    private synchronized Optional<RunData> keep(UUID run, Kept now) {
        kept.put(run, now);
        return Optional.of(data(run, now.version(), now.statistics()));
    }

    /** The version covers the run's state too. */
    private RunData data(UUID id, long folded, RunStatistics statistics) {
        Run run = runs.find(id).orElse(null);
        int revision = run == null ? 0 : run.revision() + 1;
        return new RunData(id, run, statistics, folded * 1_000_000 + revision);
    }

    private static RunStatistics together(List<byte[]> all) {
        RunStatistics statistics = new RunStatistics();
        all.stream()
                .map(ReplicationFold::fromBytes)
                .map(ReplicationFold::statistics)
                .filter(replication -> replication != null)
                .forEach(statistics::add);
        return statistics;
    }
}
