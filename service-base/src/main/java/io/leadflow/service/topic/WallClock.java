package io.leadflow.service.topic;

/** Notices that the wall clock was set back. Asked by one thread. */
final class WallClock {
    /** Less than that is no harm, and may be a thread that had to wait. */
    private static final long TOLERANCE_MS = 1000;

    private long ahead = ahead();

    /** Whether it was set back since it was asked last. */
    boolean wasSetBack() {
        long before = ahead;
        ahead = ahead();
        return ahead < before - TOLERANCE_MS;
    }

    /** How far it is ahead of the clock that nobody can set. */
    private static long ahead() {
        return System.currentTimeMillis() - System.nanoTime() / 1_000_000;
    }
}
