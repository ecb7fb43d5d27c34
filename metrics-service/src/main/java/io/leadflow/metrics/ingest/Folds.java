package io.leadflow.metrics.ingest;

import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.funnel.ReplicationFold;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Folds and offsets in PostgreSQL. */
@ApplicationScoped
public class Folds {
    /** What is written together. */
    record Batch(
            String topic,
            List<FoldRow> changed,
            Map<Integer, Long> offsetsBefore,
            Map<Integer, Long> offsetsAfter) {
        /** In a fixed order: two instances cannot wait for each other. */
        List<UUID> runs() {
            return changed.stream().map(row -> row.run).distinct().sorted().toList();
        }
    }

    /** No replication: a list of none is no list in SQL. */
    private static final int NONE = -1;

    private final Mutiny.SessionFactory sessions;

    @Inject
    Folds(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Where partitions are to be read on; 0 where nothing has been read yet. */
    Map<Integer, Long> offsets(String topic, Collection<Integer> partitions) throws Exception {
        List<PartitionOffset> rows =
                await(
                        session ->
                                session.createQuery(
                                                "from PartitionOffset where topic = :topic"
                                                        + " and partition in :wanted",
                                                PartitionOffset.class)
                                        .setParameter("topic", topic)
                                        .setParameter("wanted", partitions)
                                        .getResultList());
        return rows.stream().collect(Collectors.toMap(row -> row.partition, row -> row.nextOffset));
    }

    /** A replication's fold; an empty one where nothing has been folded yet. */
    ReplicationFold load(ReplicationKey key) throws Exception {
        FoldRow row = await(session -> session.get(FoldRow.class, FoldRow.Id.of(key)));
        return row == null ? ReplicationFold.empty() : ReplicationFold.fromBytes(row.fold);
    }

    /** Whether nothing more comes of a replication. */
    boolean isComplete(ReplicationKey key) throws Exception {
        Boolean complete =
                await(
                        session ->
                                session.createQuery(
                                                "select complete from FoldRow where run = :run"
                                                        + " and replication = :replication",
                                                Boolean.class)
                                        .setParameter("run", key.run())
                                        .setParameter("replication", key.replication())
                                        .getSingleResultOrNull());
        return Boolean.TRUE.equals(complete);
    }

    /**
     * Writes folds and offsets in one transaction.
     *
     * @throws StaleOffsetException where another instance has moved an offset: nothing is written
     */
    void write(Batch batch) throws Exception {
        await(
                session ->
                        each(batch.offsetsAfter().entrySet(), e -> move(session, e.getKey(), batch))
                                .chain(() -> each(batch.changed(), session::upsert))
                                .chain(() -> each(batch.runs(), run -> bump(session, run))));
    }

    private static Uni<Void> move(StatelessSession session, int partition, Batch batch) {
        long before = batch.offsetsBefore().getOrDefault(partition, 0L);
        long after = batch.offsetsAfter().get(partition);
        return session.createNativeQuery(
                        """
                        insert into partition_offset as p (topic, partition_number, next_offset)
                        values (:topic, :partition, :after)
                        on conflict (topic, partition_number) do update set next_offset = :after
                        where p.next_offset = :before
                        """)
                .setParameter("topic", batch.topic())
                .setParameter("partition", partition)
                .setParameter("before", before)
                .setParameter("after", after)
                .executeUpdate()
                .invoke(
                        moved -> {
                            if (moved == 0) {
                                throw new StaleOffsetException(batch.topic(), partition);
                            }
                        })
                .replaceWithVoid();
    }

    private static Uni<Void> bump(StatelessSession session, UUID run) {
        return session.createNativeQuery(
                        """
                        insert into run_version as r (run_id, version) values (:run, 1)
                        on conflict (run_id) do update set version = r.version + 1
                        """)
                .setParameter("run", run)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Goes on behind records that are not there any more, and keeps that they are missing.
     *
     * @return runs with folds that may lack some
     * @throws StaleOffsetException where another instance has moved the offset: nothing is written
     */
    List<UUID> passOver(DeletedEvents deleted) throws Exception {
        int partition = deleted.partition;
        Batch batch =
                new Batch(
                        deleted.topic,
                        List.of(),
                        Map.of(partition, deleted.from),
                        Map.of(partition, deleted.to));
        return await(
                session ->
                        move(session, partition, batch)
                                .chain(() -> session.insert(deleted))
                                .chain(() -> bumpAll(session))
                                .chain(() -> openRuns(session)));
    }

    private static Uni<Integer> bumpAll(StatelessSession session) {
        return session.createNativeQuery("update run_version set version = version + 1")
                .executeUpdate();
    }

    private static Uni<List<UUID>> openRuns(StatelessSession session) {
        return session.createQuery(
                        "select distinct run from FoldRow where not complete", UUID.class)
                .getResultList();
    }

    /** Moves an offset, as where a partition has been made anew and ends before it. */
    void move(String topic, int partition, long before, long after) throws Exception {
        write(new Batch(topic, List.of(), Map.of(partition, before), Map.of(partition, after)));
    }

    /** All that was deleted before it had been read. */
    Uni<List<DeletedEvents>> deleted() {
        return sessions.withStatelessSession(
                session ->
                        session.createQuery("from DeletedEvents", DeletedEvents.class)
                                .getResultList());
    }

    /** How often a run's folds have changed; empty where there are none. */
    Uni<Optional<Long>> version(UUID run) {
        return sessions.withStatelessSession(
                session ->
                        session.createQuery(
                                        "select version from RunVersion where run = :run",
                                        Long.class)
                                .setParameter("run", run)
                                .getSingleResultOrNull()
                                .map(Optional::ofNullable));
    }

    /**
     * The folds of a run.
     *
     * @param but replications that are left out
     */
    Uni<List<FoldRow>> of(UUID run, Set<Integer> but) {
        return sessions.withStatelessSession(
                session ->
                        session.createQuery(
                                        "from FoldRow where run = :run"
                                                + " and replication not in :but"
                                                + " order by replication",
                                        FoldRow.class)
                                .setParameter("run", run)
                                .setParameter("but", but.isEmpty() ? Set.of(NONE) : but)
                                .getResultList());
    }

    private interface Work<T> {
        Uni<T> in(StatelessSession session);
    }

    private <T> T await(Work<T> work) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessTransaction(work::in));
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Uni<Void> each(
            Collection<T> all, java.util.function.Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item))
                .onItem()
                .ignoreAsUni();
    }
}
