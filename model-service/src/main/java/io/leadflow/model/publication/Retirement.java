package io.leadflow.model.publication;

import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.model.definition.DraftRow;
import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.definition.ProcessRow;
import io.leadflow.model.definition.Processes;
import io.leadflow.model.outbox.OutboxRow;
import io.leadflow.service.audit.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    Uni<Void> retire(Caller caller, String id) {
        ProcessKey key = new ProcessKey(caller.workspace(), id);
        return Panache.withTransaction(
                        () ->
                                ProcessRow.locked(key)
                                        .flatMap(process -> retire(caller, key, process)))
                .invoke(relay::wake)
                .replaceWithVoid();
    }

    private static Uni<Integer> retire(Caller caller, ProcessKey key, ProcessRow process) {
        return DraftRow.<DraftRow>findById(key)
                .invoke(draft -> Processes.requireKnown(key, process, draft))
                .flatMap(draft -> retire(caller, process));
    }

    /** Tells how many records there are to send. */
    private static Uni<Integer> retire(Caller caller, ProcessRow process) {
        if (process.retiredAt != null) {
            return Uni.createFrom().item(0);
        }
        process.retiredAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry =
                caller.does(AuditAction.PROCESS_RETIRED, "/processes/" + process.process);
        Stream<OutboxRow> tombstones =
                IntStream.rangeClosed(1, process.latestVersion)
                        .mapToObj(v -> tombstone(process, v));
        return OutboxRow.persist(Stream.concat(tombstones, Stream.of(OutboxRow.entry(entry))))
                .replaceWith(process.latestVersion + 1);
    }

    private static OutboxRow tombstone(ProcessRow process, int version) {
        String key =
                PublishedProcess.key(new Workspace(process.workspace), process.process, version);
        return OutboxRow.of(
                Topics.PROCESS_DEFINITIONS,
                EventTypes.PROCESS_RETIRED,
                key,
                null,
                process.retiredAt);
    }
}
