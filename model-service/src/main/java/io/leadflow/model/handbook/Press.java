package io.leadflow.model.handbook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Writes a few handbooks at a time, so that many that are asked for at once do not fill memory. */
@ApplicationScoped
class Press {
    /** Each takes tens of megabytes while it is set as a PDF. */
    static final int AT_A_TIME = 2;

    private final WorkerExecutor workers;

    Press(Vertx vertx) {
        workers = vertx.createSharedWorkerExecutor("handbook", AT_A_TIME);
    }

    /** The result of {@code work}, which waits for its turn, given back on the caller's context. */
    <T> Uni<T> call(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> workers.executeBlocking(work, false).toCompletionStage());
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
