package io.leadflow.model.outbox;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A record on its way to its topic. The rows of a process are numbered in the order of its
 * publications, for these hold the process's row locked.
 */
@Entity
@Table(name = "outbox")
public class OutboxRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Stays the same when the record is sent again. */
    @Column(name = "event_id")
    public UUID eventId;

    public String topic;

    @Column(name = "event_type")
    public String eventType;

    @Column(name = "record_key")
    public String key;

    /** Null: a tombstone. */
    public byte[] value;

    @Column(name = "created_at")
    public Instant createdAt;

    /** Null where the request was not traced. */
    @Column(name = "trace_parent")
    public String traceParent;

    /** Of the audit trail. */
    public static OutboxRow entry(AuditEntry entry) {
        OutboxRow row =
                of(
                        Topics.AUDIT_TRAIL,
                        EventTypes.AUDIT_ENTERED,
                        entry.id().toString(),
                        Wire.write(entry),
                        entry.at());
        row.eventId = entry.id();
        return row;
    }

    /**
     * A record.
     *
     * @param value null: a tombstone
     */
    public static OutboxRow of(String topic, String type, String key, byte[] value, Instant at) {
        OutboxRow row = new OutboxRow();
        row.eventId = UUID.randomUUID();
        row.topic = topic;
        row.eventType = type;
        row.key = key;
        row.value = value;
        row.createdAt = at;
        row.traceParent = TraceParent.current();
        return row;
    }

    /** The row to send next; null where none is left. */
    public static Uni<OutboxRow> next() {
        return OutboxRow.<OutboxRow>find("order by id").page(0, 1).firstResult();
    }
}
