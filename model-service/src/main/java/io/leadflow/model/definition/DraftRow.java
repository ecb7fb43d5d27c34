package io.leadflow.model.definition;

import io.leadflow.model.exchange.Document;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is being worked on: at most one draft a process, always a valid definition. */
@Entity
@IdClass(ProcessKey.class)
@Table(name = "draft")
public class DraftRow extends PanacheEntityBase {
    @Id public String workspace;

    @Id public String process;

    public long revision;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public String document;

    public Document document() {
        return new Document(document);
    }

    /** Its revision, or null where there is no draft. */
    public static Long revisionOf(DraftRow draft) {
        return draft == null ? null : draft.revision;
    }
}
