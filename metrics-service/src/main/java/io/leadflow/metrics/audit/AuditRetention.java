package io.leadflow.metrics.audit;

import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.metrics.database.Waiting;
import io.leadflow.service.audit.AuditSettings;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Deletes entries that have been kept long enough. Not safe for concurrent use. */
@ApplicationScoped
public class AuditRetention {
    /** Of one transaction. */
    private static final int MOST = 1000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AuditTrail trail;
    private final AuditSettings settings;
    private long nextLook = System.nanoTime();
    private long deleted;

    @Inject
    AuditRetention(AuditTrail trail, AuditSettings settings) {
        this.trail = trail;
        this.settings = settings;
    }

    /** Whether an entry is not kept any more: the topic has it somewhat longer. */
    boolean isOver(AuditEntry entry) {
        return entry.at().isBefore(oldest());
    }

    /** Deletes some, if there are any and it is time to look. */
    void next() {
        if (System.nanoTime() - nextLook < 0) {
            return;
        }
        int gone = delete();
        deleted += gone;
        if (gone == MOST) {
            return;
        }
        nextLook = System.nanoTime() + settings.every().toNanos();
        if (deleted > 0) {
            Log.infof(
                    "%d entries of the audit trail were older than %s and are deleted",
                    deleted, settings.retention());
            deleted = 0;
        }
    }

    private int delete() {
        try {
            return Waiting.await(
                    () -> trail.delete(oldest(), MOST).ifNoItem().after(PATIENCE).fail());
        } catch (RuntimeException e) {
            Log.warnf("old entries of the audit trail are deleted later: %s", e);
            return 0;
        }
    }

    private Instant oldest() {
        return Instant.now().minus(settings.retention());
    }
}
