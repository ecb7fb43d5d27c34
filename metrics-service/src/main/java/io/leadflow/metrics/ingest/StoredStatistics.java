package io.leadflow.metrics.ingest;

import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.metrics.ingest.KeptRuns.Kept;
import io.leadflow.metrics.report.ReportSettings;
import io.leadflow.metrics.report.RunData;
import io.leadflow.metrics.report.RunStatisticsSource;
import io.leadflow.metrics.run.RunTable;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs as they stand in the database; what has been put together is kept for a while. */
@ApplicationScoped
public class StoredStatistics implements RunStatisticsSource {
    /** A run has fewer revisions, so that a version of its folds and one of its state are one. */
    private static final long REVISIONS = 1_000_000;

    private final Folds folds;
    private final RunTable runs;
    private final KeptRuns kept;

    @Inject
    StoredStatistics(Folds folds, RunTable runs, ReportSettings settings) {
        this.folds = folds;
        this.runs = runs;
        kept = new KeptRuns(settings.keptFor());
    }

    @Override
    public Uni<Optional<RunData>> load(UUID run) {
        return runs.find(run)
                .chain(known -> figures(run).map(kept -> data(run, known, kept)))
                .chain(this::withReason);
    }

    /** A run that has completed may lack events that nobody will ever read. */
    private Uni<Optional<RunData>> withReason(Optional<RunData> data) {
        if (data.filter(RunData::isBehind).isEmpty()) {
            return Uni.createFrom().item(data);
        }
        return folds.deleted().map(all -> data.map(known -> lacking(known, all)));
    }

    private static RunData lacking(RunData read, List<DeletedEvents> deleted) {
        // where nothing of a run was ever folded, what was found to be deleted is what changes it
        RunData data =
                read.version() < REVISIONS
                        ? read.at(read.version() + deleted.size() * REVISIONS)
                        : read;
        Set<Integer> complete =
                data.statistics().complete().stream()
                        .map(replication -> replication.start.replication())
                        .collect(Collectors.toSet());
        return deleted.stream().anyMatch(events -> events.areMissingIn(data.run(), complete))
                ? data.lackingEvents()
                : data;
    }

    @Override
    public Uni<Optional<Long>> version(UUID run) {
        return runs.find(run).chain(known -> folds.version(run).chain(v -> version(known, v)));
    }

    private Uni<Optional<Long>> version(Optional<Run> known, Optional<Long> folded) {
        if (known.isEmpty() && folded.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        boolean mayLackAll = folded.isEmpty() && known.get().status() == RunStatus.COMPLETED;
        Uni<Long> changes =
                mayLackAll
                        ? folds.deleted().map(all -> (long) all.size())
                        : Uni.createFrom().item(folded.orElse(0L));
        return changes.map(count -> Optional.of(version(known, count)));
    }

    private static long version(Optional<Run> known, long folded) {
        return folded * REVISIONS + known.map(run -> run.revision() + 1).orElse(0);
    }

    /** Null where there are none. */
    private Uni<Kept> figures(UUID run) {
        return folds.version(run).chain(version -> statistics(run, version));
    }

    private Uni<Kept> statistics(UUID run, Optional<Long> version) {
        if (version.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Kept before = kept.of(run);
        if (before != null && before.version() == version.get()) {
            return Uni.createFrom().item(before);
        }
        Kept known = before == null ? KeptRuns.NOTHING : before;
        return folds.of(run, known.complete())
                .chain(more -> aside(() -> known.and(more, version.get())))
                .invoke(now -> kept.put(run, now));
    }

    /** Works off the event loop and comes back to it: what follows may ask the database. */
    private static <T> Uni<T> aside(Supplier<T> work) {
        Context here = Vertx.currentContext();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(task -> here.runOnContext(nothing -> task.run()));
    }

    /**
     * Empty where neither the run nor an event of it is known. The version covers the run's state
     * too.
     */
    private static Optional<RunData> data(UUID id, Optional<Run> known, Kept folded) {
        if (known.isEmpty() && folded == null) {
            return Optional.empty();
        }
        Run run = known.orElse(null);
        Kept figures = folded == null ? KeptRuns.NOTHING : folded;
        long version = version(known, figures.version());
        return Optional.of(new RunData(id, run, inPairs(run, figures.statistics()), version));
    }

    private static RunStatistics inPairs(Run run, RunStatistics statistics) {
        boolean antithetic = run != null && Boolean.TRUE.equals(run.request().antithetic());
        return antithetic ? statistics.inAntitheticPairs() : statistics;
    }
}
