package io.leadflow.metrics.audit;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The entries in PostgreSQL, each once. */
@ApplicationScoped
public class AuditTrail {
    private final Mutiny.SessionFactory sessions;

    @Inject
    AuditTrail(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One that comes again replaces what came before. */
    Uni<Void> keep(AuditEntry entry) {
        return sessions.withStatelessTransaction(
                        session ->
                                session.createNativeQuery(
                                                """
                                                insert into audit_entry
                                                    (id, at, workspace, subject, name, action, object, entry)
                                                values (:id, :at, :workspace, :subject, cast(:name as text), :action, :object,
                                                        cast(:entry as text))
                                                on conflict (id) do update set
                                                    (at, workspace, subject, name, action, object, entry) =
                                                    (excluded.at, excluded.workspace, excluded.subject,
                                                        excluded.name, excluded.action, excluded.object,
                                                        excluded.entry)
                                                """)
                                        .setParameter("id", entry.id())
                                        .setParameter("at", entry.at())
                                        .setParameter("workspace", entry.workspace().id())
                                        .setParameter("subject", entry.who().subject())
                                        .setParameter("name", entry.who().name())
                                        .setParameter("action", entry.action().text())
                                        .setParameter("object", entry.object())
                                        .setParameter("entry", text(entry))
                                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Deletes the oldest entries of those before a moment, and tells how many. */
    Uni<Integer> delete(Instant before, int most) {
        return sessions.withStatelessTransaction(
                session ->
                        session.createNativeQuery(
                                        """
                                        delete from audit_entry where id in (
                                            select id from audit_entry where at < :before
                                            order by at limit :most for update skip locked)
                                        """)
                                .setParameter("before", before)
                                .setParameter("most", most)
                                .executeUpdate());
    }

    /** Entries of a workspace, the latest first; one more than the page holds where there are. */
    Uni<List<AuditEntry>> find(Workspace workspace, AuditQuery query) {
        return sessions.withStatelessSession(
                        session ->
                                query.bind(
                                                session.createNativeQuery(
                                                        "select entry from audit_entry where"
                                                                + " workspace = :workspace"
                                                                + query.conditions()
                                                                + " order by at desc, id desc",
                                                        String.class))
                                        .setParameter("workspace", workspace.id())
                                        .setMaxResults(query.limit() + 1)
                                        .getResultList())
                .map(rows -> rows.stream().map(AuditTrail::entry).toList());
    }

    private static String text(AuditEntry entry) {
        return new String(Wire.write(entry), StandardCharsets.UTF_8);
    }

    private static AuditEntry entry(String text) {
        return Wire.read(text.getBytes(StandardCharsets.UTF_8), AuditEntry.class);
    }
}
