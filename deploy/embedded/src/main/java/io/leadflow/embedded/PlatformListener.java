package io.leadflow.embedded;

import java.time.Duration;

/** Hears what a platform does while it starts and stops; may be called from several threads. */
public interface PlatformListener {

    /** Nobody listens. */
    PlatformListener SILENT = new PlatformListener() {};

    /**
     * A part is ready.
     *
     * @param part its name
     * @param address where it is
     * @param took since its start
     */
    default void ready(String part, String address, Duration took) {}

    /**
     * A part has been stopped.
     *
     * @param part its name
     */
    default void stopped(String part) {}
}
