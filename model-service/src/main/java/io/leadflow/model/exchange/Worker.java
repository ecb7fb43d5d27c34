package io.leadflow.model.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;

/** Does what takes a while off the event loop. */
public final class Worker {
    private Worker() {}

    /** The result of {@code work}, given back on the context of the caller. */
    public static <T> Uni<T> call(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(
                        () ->
                                Vertx.currentContext()
                                        .executeBlocking(work, false)
                                        .toCompletionStage());
    }
}
