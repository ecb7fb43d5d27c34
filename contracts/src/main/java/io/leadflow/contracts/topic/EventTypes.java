package io.leadflow.contracts.topic;

/** CloudEvents types of the control topics. */
public final class EventTypes {
    public static final String PROCESS_PUBLISHED = "io.leadflow.process.published";

    /** Of a tombstone. */
    public static final String PROCESS_RETIRED = "io.leadflow.process.retired";

    public static final String RUN_CHANGED = "io.leadflow.run.changed";

    /** Of a tombstone. */
    public static final String RUN_REMOVED = "io.leadflow.run.removed";

    public static final String TASK_REQUESTED = "io.leadflow.task.requested";
    public static final String TASK_REPORTED = "io.leadflow.task.reported";

    /** Of a tombstone. */
    public static final String TASK_REPORT_REMOVED = "io.leadflow.task.report-removed";

    public static final String FIGURES_CHANGED = "io.leadflow.figures.changed";
    public static final String AUDIT_ENTERED = "io.leadflow.audit.entered";

    private EventTypes() {}
}
