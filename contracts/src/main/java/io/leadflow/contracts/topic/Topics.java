package io.leadflow.contracts.topic;

/** The topics; their keys, clean-up and writers are in docs/ARCHITECTURE.md. */
public final class Topics {
    public static final String PROCESS_DEFINITIONS = "process-definitions";
    public static final String RUN_EVENTS = "run-events";
    public static final String SIMULATION_TASKS = "simulation-tasks";
    public static final String TASK_EVENTS = "task-events";
    public static final String LEAD_EVENTS = "lead-events";
    public static final String REPLICATION_STATISTICS = "replication-statistics";
    public static final String FUNNEL_STATISTICS = "funnel-statistics";
    public static final String AUDIT_TRAIL = "audit-trail";

    private Topics() {}

    /**
     * Where a reader puts what it could not read from {@code topic}, with {@link
     * DeadLetterHeaders}.
     */
    public static String deadLetter(String topic) {
        return topic + "-dead-letter";
    }
}
