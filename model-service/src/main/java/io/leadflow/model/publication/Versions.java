package io.leadflow.model.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.definition.VersionRow;
import io.leadflow.model.exchange.ModelProblemKind;
import io.leadflow.service.exchange.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The published versions of processes, of retired ones too. */
@ApplicationScoped
public class Versions {
    /** A version without its definition. */
    public record Entry(int version, Instant publishedAt) {}

    /**
     * A page of versions, the latest first.
     *
     * @param next the {@code cursor} of the next page; absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(String process, List<Entry> versions, String next) {}

    /** Fails where there is no such version. */
    public Uni<VersionRow> get(ProcessKey key, int version) {
        return Panache.withSession(() -> VersionRow.of(key, version))
                .onItem()
                .ifNull()
                .failWith(
                        () ->
                                new Refusal(
                                        ModelProblemKind.UNKNOWN_VERSION, key.process(), version));
    }

    /** Fails where none is published. */
    public Uni<VersionRow> latest(ProcessKey key) {
        return Panache.withSession(
                        () ->
                                VersionRow.<VersionRow>find(
                                                "workspace = ?1 and process = ?2 order by"
                                                        + " version desc",
                                                key.workspace(),
                                                key.process())
                                        .page(0, 1)
                                        .firstResult())
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(ModelProblemKind.NOT_PUBLISHED, key.process()));
    }

    /**
     * Versions before another one.
     *
     * @param before the page begins below this one
     */
    Uni<Page> list(ProcessKey key, int before, int limit) {
        return Panache.withSession(
                        () -> Panache.getSession().flatMap(s -> entries(s, key, before, limit)))
                .map(entries -> page(key.process(), entries, limit));
    }

    private static Uni<List<Entry>> entries(
            Mutiny.Session session, ProcessKey key, int before, int limit) {
        return session.createSelectionQuery(
                        "select version, publishedAt from VersionRow where workspace = :workspace"
                            + " and process = :process and version < :before order by version desc",
                        Entry.class)
                .setParameter("workspace", key.workspace())
                .setParameter("process", key.process())
                .setParameter("before", before)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    private static Page page(String process, List<Entry> entries, int limit) {
        List<Entry> shown = entries.stream().limit(limit).toList();
        boolean more = entries.size() > limit;
        String next = more ? String.valueOf(shown.getLast().version()) : null;
        return new Page(process, shown, next);
    }
}
