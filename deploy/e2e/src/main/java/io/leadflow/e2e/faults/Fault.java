package io.leadflow.e2e.faults;

import io.leadflow.e2e.Example;
import java.util.Optional;

/** A way to disturb a platform during a run. */
interface Fault {

    /** As it is named on the command line. */
    String name();

    /** What it does, in one line. */
    String does();

    /** Why this machine cannot do it; empty where it can. */
    default Optional<String> absent() {
        return Optional.empty();
    }

    /** What is simulated meanwhile. */
    default Example example() {
        return Example.MARKETPLACE;
    }

    /** Comes before the run is requested, to put up what is to be disturbed. */
    default void prepare(Stand stand) {
        // most need nothing
    }

    /**
     * Disturbs, and returns when the cause is gone and every part is up again. Says by {@link
     * Scene#healing} from when on the platform has to help itself.
     */
    void strike(Scene scene);
}
