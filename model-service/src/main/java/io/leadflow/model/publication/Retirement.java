package io.leadflow.model.publication;

import io.leadflow.model.definition.DraftRow;
import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.definition.ProcessRow;
import io.leadflow.model.definition.Processes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * Retires processes: a tombstone for each version takes it off the topic, so no new run can use it.
 * Versions stay readable here, a draft stays too, and publishing again revives the process with the
 * next version; the versions before stay off the topic.
 */
@ApplicationScoped
public class Retirement {
    private final RelayThread relay;

    Retirement(RelayThread relay) {
        this.relay = relay;
    }

    /** Retiring a retired process again changes nothing. Fails where the process is unknown. */
    Uni<Void> retire(ProcessKey key) {
        return Panache.withTransaction(
                        () -> ProcessRow.locked(key).flatMap(process -> retire(key, process)))
                .invoke(relay::wake)
                .replaceWithVoid();
    }

    private static Uni<Integer> retire(ProcessKey key, ProcessRow process) {
        return DraftRow.<DraftRow>findById(key)
                .invoke(draft -> Processes.requireKnown(key, process, draft))
                .flatMap(draft -> retire(process));
    }

    /** Tells how many versions are taken off the topic. */
    private static Uni<Integer> retire(ProcessRow process) {
        if (process.retiredAt != null) {
            return Uni.createFrom().item(0);
        }
        process.retiredAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return OutboxRow.persist(
                        IntStream.rangeClosed(1, process.latestVersion)
                                .mapToObj(v -> OutboxRow.retired(process, v)))
                .replaceWith(process.latestVersion);
    }
}
