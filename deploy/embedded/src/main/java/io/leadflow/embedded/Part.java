package io.leadflow.embedded;

import java.util.Optional;

/** A part of the platform that can be started again and again on the same port and data. */
sealed interface Part permits BrokerPart, DatabasePart, ServicePart {

    /** Unique within the platform. */
    String name();

    int port();

    /** Where people or clients find it. */
    String address();

    /** Starts it and returns when it is ready. */
    void start();

    /** Its main process while it has been started and not stopped, alive or not. */
    Optional<ProcessHandle> process();

    /** What to say when the process has ended by itself. */
    PlatformException ended();

    /** Stops it in order; nothing to do when it is not running. */
    void stop();

    /** Ends it outright, as a crash would. */
    void kill();
}
