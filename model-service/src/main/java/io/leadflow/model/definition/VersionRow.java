package io.leadflow.model.definition;

import io.leadflow.model.exchange.Document;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A published version; never changes, which the database guards too. */
@Entity
@Immutable
@IdClass(VersionRow.Key.class)
@Table(name = "version")
public class VersionRow extends PanacheEntityBase {
    @Id public String workspace;

    @Id public String process;

    @Id public int version;

    @Column(name = "published_at")
    public Instant publishedAt;

    public String document;

    /** Identity of a version. */
    public record Key(String workspace, String process, int version) {}

    /** The version; null where there is none. */
    public static Uni<VersionRow> of(ProcessKey key, int version) {
        return findById(new Key(key.workspace(), key.process(), version));
    }

    public Document document() {
        return new Document(document);
    }
}
