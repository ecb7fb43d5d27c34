package io.leadflow.service.audit;

import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Who asks for something, and in which workspace. */
public record Caller(Workspace workspace, AuditEntry.Who who) {

    /** The entry of what the caller does now. */
    public AuditEntry does(AuditAction action, String object) {
        return does(UUID.randomUUID(), action, object);
    }

    /** The same of something that may be asked for again, and is done once. */
    public AuditEntry does(UUID id, AuditAction action, String object) {
        return new AuditEntry(
                id,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                who,
                workspace,
                action,
                object,
                AuditEntry.Outcome.DONE);
    }
}
