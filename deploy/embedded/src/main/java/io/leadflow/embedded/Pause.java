package io.leadflow.embedded;

import java.util.concurrent.TimeUnit;

/** Waiting between two looks. */
public final class Pause {

    private Pause() {}

    /**
     * Waits.
     *
     * @param millis how long
     * @throws IllegalStateException when the thread is interrupted; it stays interrupted
     */
    public static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
