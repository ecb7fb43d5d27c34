package io.leadflow.model.definition;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A process: what lists show of it, and the row that is locked while its draft or versions change.
 */
@Entity
@DynamicUpdate
@IdClass(ProcessKey.class)
@Table(name = "process")
public class ProcessRow extends PanacheEntityBase {
    @Id public String workspace;

    @Id
    @Column(name = "id")
    public String process;

    @Column(name = "name_en")
    public String nameEn;

    @Column(name = "name_ru")
    public String nameRu;

    public String owner;

    @Column(name = "search_text")
    public String searchText;

    /** 0: none is published. */
    @Column(name = "latest_version")
    public int latestVersion;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "retired_at")
    public Instant retiredAt;

    @Column(name = "draft_revision")
    public long draftRevision;

    /** The row, made where there is none yet, and locked until the transaction ends. */
    public static Uni<ProcessRow> lockedOrNew(ProcessKey key) {
        return Panache.getSession()
                .flatMap(
                        session ->
                                session.createNativeQuery(
                                                "insert into process (workspace, id) values"
                                                    + " (:workspace, :id) on conflict do nothing")
                                        .setParameter("workspace", key.workspace())
                                        .setParameter("id", key.process())
                                        .executeUpdate())
                .flatMap(inserted -> locked(key));
    }

    /** The row, locked until the transaction ends; null where there is none. */
    public static Uni<ProcessRow> locked(ProcessKey key) {
        return findById(key, LockModeType.PESSIMISTIC_WRITE);
    }

    public ProcessKey key() {
        return new ProcessKey(workspace, process);
    }

    /** Takes over what lists show. */
    public void describe(ProcessDefinition definition) {
        LocalizedText name = definition.name();
        nameEn = name.en();
        nameRu = name.ru();
        owner = definition.owner();
        searchText =
                Stream.of(process, nameEn, nameRu, owner)
                        .filter(Objects::nonNull)
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("\n"));
    }
}
