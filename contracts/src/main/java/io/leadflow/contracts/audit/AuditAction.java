package io.leadflow.contracts.audit;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the trail tells of: changes, and what is taken out. */
public enum AuditAction {
    DRAFT_SAVED("draft.saved"),
    DRAFT_DELETED("draft.deleted"),
    PROCESS_PUBLISHED("process.published"),
    PROCESS_RETIRED("process.retired"),
    HANDBOOK_EXPORTED("handbook.exported"),
    RUN_REQUESTED("run.requested"),
    RUN_REPEATED("run.repeated"),
    RUN_CANCELLED("run.cancelled"),
    /** It had been kept long enough. */
    RUN_DELETED("run.deleted"),
    EVENT_LOG_EXPORTED("event-log.exported"),
    STATISTICS_EXPORTED("statistics.exported");

    private final String text;

    AuditAction(String text) {
        this.text = text;
    }

    /** As records and addresses name it. */
    @JsonValue
    public String text() {
        return text;
    }
}
