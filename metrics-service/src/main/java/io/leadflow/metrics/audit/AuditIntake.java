package io.leadflow.metrics.audit;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.metrics.database.Waiting;
import io.leadflow.service.topic.DeadLetters;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.exception.DataException;

/** Keeps what {@code audit-trail} tells; a record is done with when the database has it. */
@ApplicationScoped
public class AuditIntake {
    private static final long PAUSE_S = 2;

    private final AuditTrail trail;
    private final DeadLetters deadLetters;

    @Inject
    AuditIntake(AuditTrail trail, DeadLetters deadLetters) {
        this.trail = trail;
        this.deadLetters = deadLetters;
    }

    @Incoming(Topics.AUDIT_TRAIL)
    @Blocking
    void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        AuditEntry entry;
        try {
            entry = Wire.read(record.value(), AuditEntry.class);
        } catch (UnreadableRecordException e) {
            deadLetters.send(record, e.getMessage());
            return;
        }
        try {
            while (!isKept(entry)) {
                TimeUnit.SECONDS.sleep(PAUSE_S);
            }
        } catch (DataException e) {
            deadLetters.send(record, "the database cannot hold it: " + e.getSQLState());
        }
    }

    private boolean isKept(AuditEntry entry) {
        try {
            Waiting.await(() -> trail.keep(entry));
            return true;
        } catch (DataException e) {
            throw e; // of a value that is none for the database, now and later
        } catch (RuntimeException e) {
            Log.warnf("an entry of the audit trail is kept later: %s", e);
            return false;
        }
    }
}
