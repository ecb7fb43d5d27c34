package io.leadflow.metrics.bi;

import io.leadflow.metrics.database.Waiting;
import io.leadflow.metrics.live.RunOutlet;
import io.leadflow.metrics.report.RunData;
import io.leadflow.metrics.report.RunOwner;
import io.leadflow.metrics.report.RunReports;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * The rows of every run in schema {@code bi_data}. All rows of a run are written anew in one
 * transaction, so nobody sees a half; a version that is there already, or an older one, changes
 * nothing, so writing may be repeated, and instances may write the same run.
 */
@ApplicationScoped
public class BiStore implements RunOutlet {
    /**
     * Grows when the tables' rows are to be written differently: then all runs are written anew.
     */
    static final int LAYOUT = 3;

    private final Mutiny.SessionFactory sessions;
    private final RunOwner owner;

    @Inject
    BiStore(Mutiny.SessionFactory sessions, RunOwner owner) {
        this.sessions = sessions;
        this.owner = owner;
    }

    @Override
    public String name() {
        return "schema bi";
    }

    @Override
    public List<UUID> missed() {
        return Waiting.await(
                () ->
                        sessions.withStatelessSession(
                                session ->
                                        session.createNativeQuery(
                                                        """
                                                        select v.run_id from run_version v
                                                        left join bi_data.run r on r.run_id = v.run_id
                                                        where r.run_id is null or r.layout < :layout
                                                        or r.version / 1000000 < v.version
                                                        """,
                                                        UUID.class)
                                                .setParameter("layout", LAYOUT)
                                                .getResultList()));
    }

    @Override
    public long told(UUID run) {
        Long version =
                Waiting.await(
                        () ->
                                sessions.withStatelessSession(
                                        session ->
                                                session.createNativeQuery(
                                                                "select version from bi_data.run"
                                                                        + " where run_id = :run and"
                                                                        + " layout >= :layout",
                                                                Long.class)
                                                        .setParameter("run", run)
                                                        .setParameter("layout", LAYOUT)
                                                        .getSingleResultOrNull()));
        return version == null ? -1 : version;
    }

    @Override
    public void tell(RunData data) {
        List<String> rows =
                BiTable.all(new RunReports(data)).stream()
                        .map(report -> BiRows.of(report, data.id()))
                        .toList();
        Waiting.await(
                () ->
                        sessions.withStatelessTransaction(
                                session ->
                                        lock(session, data.id())
                                                .chain(() -> writeRun(session, data))
                                                .chain(
                                                        newer ->
                                                                newer > 0
                                                                        ? writeRows(session, rows)
                                                                        : Uni.createFrom()
                                                                                .voidItem())));
    }

    /** Until the transaction ends: two instances that write a run do so one after the other. */
    private static Uni<Long> lock(StatelessSession session, UUID run) {
        return session.createNativeQuery(
                        "select count(*) from pg_advisory_xact_lock(:run)", Long.class)
                .setParameter("run", run.getMostSignificantBits() ^ run.getLeastSignificantBits())
                .getSingleResult();
    }

    /** How many rows it has written: one, or none where the version is there, or a newer one. */
    private Uni<Integer> writeRun(StatelessSession session, RunData data) {
        BiRun run = BiRun.of(data, owner.of(data).orElse(null), LAYOUT);
        String row = BiJson.MAPPER.valueToTree(run).toString();
        return session.createNativeQuery(
                        """
                        delete from bi_data.run
                        where run_id = :run and (layout, version) < (:layout, :version)
                        """)
                .setParameter("run", data.id())
                .setParameter("layout", LAYOUT)
                .setParameter("version", data.version())
                .executeUpdate()
                .chain(
                        unused ->
                                session.createNativeQuery(
                                                """
                                                insert into bi_data.run
                                                select * from json_populate_record(
                                                    cast(null as bi_data.run), cast(cast(:row as text) as json))
                                                on conflict do nothing
                                                """)
                                        .setParameter("row", row)
                                        .executeUpdate());
    }

    private static Uni<Void> writeRows(StatelessSession session, List<String> rows) {
        return Multi.createFrom()
                .range(0, rows.size())
                .onItem()
                .transformToUniAndConcatenate(
                        i -> insert(session, BiTable.ALL.get(i).name(), rows.get(i)))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Integer> insert(StatelessSession session, String table, String rows) {
        return session.createNativeQuery(
                        """
                        insert into bi_data.%s
                        select * from json_populate_recordset(
                            cast(null as bi_data.%s), cast(cast(:rows as text) as json))
                        """
                                .formatted(table, table))
                .setParameter("rows", rows)
                .executeUpdate();
    }
}
