package io.leadflow.metrics.live;

import io.leadflow.metrics.database.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which version of a run is on {@code funnel-statistics}, in PostgreSQL. */
@ApplicationScoped
public class ToldRuns {
    private final Mutiny.SessionFactory sessions;

    @Inject
    ToldRuns(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    List<UUID> missed() {
        return Waiting.await(
                () ->
                        sessions.withStatelessSession(
                                session ->
                                        session.createNativeQuery(
                                                        """
                                                        select v.run_id from run_version v
                                                        left join told_run t on t.run_id = v.run_id
                                                        where t.run_id is null or t.version / 1000000 < v.version
                                                        """,
                                                        UUID.class)
                                                .getResultList()));
    }

    long version(UUID run) {
        Long version =
                Waiting.await(
                        () ->
                                sessions.withStatelessSession(
                                        session ->
                                                session.createNativeQuery(
                                                                "select version from told_run where"
                                                                        + " run_id = :run",
                                                                Long.class)
                                                        .setParameter("run", run)
                                                        .getSingleResultOrNull()));
        return version == null ? -1 : version;
    }

    /** A record that was sent and is not remembered is sent again: that changes nothing. */
    void remember(UUID run, long version) {
        Waiting.await(
                () ->
                        sessions.withStatelessTransaction(
                                session ->
                                        session.createNativeQuery(
                                                        """
                                                        insert into told_run as t (run_id, version)
                                                        values (:run, :version)
                                                        on conflict (run_id) do update
                                                        set version = greatest(t.version, :version)
                                                        """)
                                                .setParameter("run", run)
                                                .setParameter("version", version)
                                                .executeUpdate()));
    }
}
