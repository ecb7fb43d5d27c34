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

    /** How many lead events the run has, about. */
    default int events() {
        return 200_000;
    }

    /** Whether the run is as fast as it can be; others are slowed down to last some seconds. */
    default boolean atFullSpeed() {
        return false;
    }

    /** Whether the broker needs a small disk of its own. */
    default boolean needsDisk() {
        return false;
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

    /** Comes when all is counted: what else there is to look at, or to complain of. */
    default void look(Scene scene) {
        // the counts say it
    }
}
