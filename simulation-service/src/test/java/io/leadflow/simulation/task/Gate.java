package io.leadflow.simulation.task;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds those who simulate a run at a slice until it is opened, so that a test knows where they
 * are. Tasks of other runs, left by other tests, nobody wants.
 */
final class Gate implements Cancellations {
    private final UUID run;
    private final int slice;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /**
     * @param slice counted over all tasks of the run
     */
    Gate(UUID run, int slice) {
        this.run = run;
        this.slice = slice;
    }

    /** Lets everybody through. */
    static Cancellations only(UUID run) {
        return other -> !other.equals(run);
    }

    @Override
    public boolean isCancelled(UUID other) {
        if (!other.equals(run)) {
            return true;
        }
        if (asked.incrementAndGet() >= slice) {
            reached.countDown();
            pass();
        }
        return false;
    }

    void awaitReached(Duration limit) throws InterruptedException {
        if (!reached.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("nobody came to slice " + slice);
        }
    }

    void open() {
        open.countDown();
    }

    private void pass() {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
