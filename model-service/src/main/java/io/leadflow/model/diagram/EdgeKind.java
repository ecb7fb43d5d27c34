package io.leadflow.model.diagram;

import java.util.Locale;

/** Why leads take a way. */
public enum EdgeKind {
    /** From a source to the stage where its leads enter. */
    ENTRY,
    /** To the next stage. */
    ADVANCE,
    /** Over stages between. */
    SKIP,
    /** To an earlier stage. */
    REGRESS,
    /** Again to the same stage. */
    REWORK,
    WON,
    LOST,
    FROZEN,
    /** After a limit on the time in the stage. */
    TIMEOUT,
    /** After waiting too long for a person. */
    PATIENCE,
    /** From frozen back to a stage. */
    THAW,
    /** From lost back to a stage. */
    REOPEN;

    /** Its name in documents. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it leads against the direction of the process. */
    boolean isBack() {
        return this == REGRESS || this == REWORK || this == THAW || this == REOPEN;
    }
}
