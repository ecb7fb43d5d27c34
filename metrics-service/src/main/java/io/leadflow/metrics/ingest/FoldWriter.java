package io.leadflow.metrics.ingest;

import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.funnel.ReplicationFold;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Writes what has been folded while folding goes on, one batch after the other, and reads what has
 * been written. A batch that fails is told to whoever comes next. Not safe for concurrent use.
 */
final class FoldWriter implements OpenFolds.Store, StatisticsIntake.Store, AutoCloseable {
    /** Told what became of a batch, by the thread that wrote it. */
    interface Witness {
        void written();

        void failed();
    }

    private static final Future<?> NOTHING = CompletableFuture.completedFuture(null);

    private final Folds store;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("ingest-writer").factory());
    private Future<?> underWay = NOTHING;
    private Set<ReplicationKey> keys = Set.of();

    FoldWriter(Folds store) {
        this.store = store;
    }

    /**
     * Begins to write a batch, once the one before is written.
     *
     * @throws Exception where the one before was not written; then this one is not begun
     */
    void write(Folds.Batch batch, Witness witness) throws Exception {
        await();
        keys = batch.changed().stream().map(FoldRow::key).collect(Collectors.toSet());
        underWay =
                thread.submit(
                        () -> {
                            attempt(batch, witness);
                            return null;
                        });
    }

    private void attempt(Folds.Batch batch, Witness witness) throws Exception {
        try {
            store.write(batch);
        } catch (Exception | Error e) {
            witness.failed();
            throw e;
        }
        witness.written();
    }

    /** Whether everything is written. */
    boolean isIdle() {
        return underWay.state() == Future.State.SUCCESS;
    }

    @Override
    public ReplicationFold load(ReplicationKey key) throws Exception {
        await(key);
        return store.load(key);
    }

    @Override
    public boolean isComplete(ReplicationKey key) throws Exception {
        await(key);
        return store.isComplete(key);
    }

    /** Waits where a fold is being written: until then the database has an older one. */
    private void await(ReplicationKey key) throws Exception {
        if (keys.contains(key)) {
            await();
        }
    }

    /**
     * Waits until everything is written.
     *
     * @throws Exception where it was not
     */
    void await() throws Exception {
        Future<?> before = underWay;
        try {
            before.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            if (before.isDone()) {
                underWay = NOTHING;
                keys = Set.of();
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
