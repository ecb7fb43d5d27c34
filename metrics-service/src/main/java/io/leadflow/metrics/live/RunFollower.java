package io.leadflow.metrics.live;

import io.leadflow.metrics.database.Waiting;
import io.leadflow.metrics.report.RunStatisticsSource;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells an outlet of the runs that change, each at most once a period, and of those that changed
 * while nobody told. What fails is told later; one run that fails does not hold others up.
 */
public final class RunFollower implements AutoCloseable {
    private static final long STOP_LIMIT_MS = 5_000;

    private final RunOutlet outlet;
    private final RunStatisticsSource source;
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread;

    /** What failed is tried again at every turn, and logged once. */
    private final Set<UUID> failing = new HashSet<>();

    private boolean caughtUp;

    public RunFollower(RunOutlet outlet, RunStatisticsSource source) {
        this.outlet = outlet;
        this.source = source;
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(outlet.name()).factory());
    }

    /** The run may have changed; called often. */
    public void changed(UUID run) {
        changed.add(run);
    }

    public void start(Duration every) {
        var unused =
                thread.scheduleWithFixedDelay(
                        this::turn, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void turn() {
        try {
            if (!caughtUp) {
                changed.addAll(outlet.missed());
                caughtUp = true;
            }
            List.copyOf(changed).forEach(this::tellOrLater);
        } catch (RuntimeException e) {
            Log.warnf("%s is told later: %s", outlet.name(), e);
        }
    }

    /** A change that comes while the run is told is told at the next turn. */
    private void tellOrLater(UUID run) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        changed.remove(run);
        try {
            tell(run);
            failing.remove(run);
        } catch (RuntimeException e) {
            changed.add(run);
            if (failing.add(run)) {
                Log.warnf(e, "%s is told of run %s later", outlet.name(), run);
            }
        }
    }

    private void tell(UUID run) {
        Optional<Long> version = Waiting.await(() -> source.version(run));
        if (version.isPresent() && version.get() > outlet.told(run)) {
            Waiting.await(() -> source.load(run)).ifPresent(outlet::tell);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(STOP_LIMIT_MS, TimeUnit.MILLISECONDS)) {
                Log.warnf("%s does not end in time", outlet.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
