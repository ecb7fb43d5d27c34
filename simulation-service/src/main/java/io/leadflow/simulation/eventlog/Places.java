package io.leadflow.simulation.eventlog;

import io.leadflow.service.exchange.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;

/** How many logs may be written at a time. */
@ApplicationScoped
class Places {
    private final int all;
    private final Semaphore free;

    @Inject
    Places(EventLogSettings settings) {
        all = settings.atATime();
        free = new Semaphore(all);
    }

    /**
     * Takes a place.
     *
     * @throws Refusal where none is free
     */
    void take() {
        if (!free.tryAcquire()) {
            throw new Refusal(EventLogProblemKind.TOO_MANY_LOGS, all);
        }
    }

    void giveBack() {
        free.release();
    }

    int free() {
        return free.availablePermits();
    }
}
