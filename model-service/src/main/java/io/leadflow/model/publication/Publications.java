package io.leadflow.model.publication;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.model.definition.DraftRow;
import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.definition.ProcessRow;
import io.leadflow.model.definition.VersionRow;
import io.leadflow.model.exchange.Document;
import io.leadflow.model.exchange.Precondition;
import io.leadflow.model.outbox.OutboxRow;
import io.leadflow.service.audit.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Publishes versions. Publications of a process wait for each other, so its versions count densely
 * from 1; a version and its outbox row are written in one transaction.
 */
@ApplicationScoped
public class Publications {
    /** Of a publication: the version, and the entry of the audit trail. */
    private static final int RECORDS = 2;

    private final RelayThread relay;
    private final Counter published;

    Publications(RelayThread relay, MeterRegistry metrics) {
        this.relay = relay;
        this.published =
                Counter.builder("leadflow.publications")
                        .description("Versions published by this instance")
                        .register(metrics);
    }

    /**
     * What came of a publication.
     *
     * @param fresh false: the latest version is this very document already
     */
    record Outcome(String process, int version, Instant publishedAt, boolean fresh) {}

    /**
     * Publishes a document as the next version, which revives a retired process. A draft that is
     * the same document is done with and deleted.
     *
     * @param precondition on the draft, which is checked once the process is locked
     */
    Uni<Outcome> publish(Caller caller, Document document, Precondition precondition) {
        ProcessKey key = new ProcessKey(caller.workspace(), document.definition().id());
        return Panache.withTransaction(
                        () ->
                                ProcessRow.lockedOrNew(key)
                                        .flatMap(
                                                row ->
                                                        publish(
                                                                caller,
                                                                row,
                                                                document,
                                                                precondition)))
                .invoke(this::tell);
    }

    private static Uni<Outcome> publish(
            Caller caller, ProcessRow process, Document document, Precondition precondition) {
        return DraftRow.<DraftRow>findById(process.key())
                .invoke(draft -> precondition.check(process.process, DraftRow.revisionOf(draft)))
                .flatMap(draft -> finish(draft, document))
                .flatMap(done -> VersionRow.of(process.key(), process.latestVersion))
                .flatMap(latest -> publish(caller, process, latest, document));
    }

    private static Uni<Void> finish(DraftRow draft, Document document) {
        boolean same = draft != null && draft.document.equals(document.text());
        return same ? draft.delete() : Uni.createFrom().voidItem();
    }

    private static Uni<Outcome> publish(
            Caller caller, ProcessRow process, VersionRow latest, Document document) {
        boolean known = latest != null && latest.document.equals(document.text());
        return known && process.retiredAt == null
                ? Uni.createFrom().item(outcome(latest, false))
                : next(caller, process, document);
    }

    private static Uni<Outcome> next(Caller caller, ProcessRow process, Document document) {
        VersionRow version = new VersionRow();
        version.workspace = process.workspace;
        version.process = process.process;
        version.version = process.latestVersion + 1;
        version.publishedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        version.document = document.text();
        process.describe(document.definition());
        process.latestVersion = version.version;
        process.publishedAt = version.publishedAt;
        process.retiredAt = null;
        return version.persist()
                .flatMap(kept -> record(version, document).persist())
                .flatMap(kept -> OutboxRow.entry(entry(caller, version)).persist())
                .replaceWith(outcome(version, true));
    }

    private static OutboxRow record(VersionRow version, Document document) {
        PublishedProcess published =
                new PublishedProcess(
                        version.process,
                        version.version,
                        version.publishedAt,
                        document.definition(),
                        new Workspace(version.workspace));
        return OutboxRow.of(
                Topics.PROCESS_DEFINITIONS,
                EventTypes.PROCESS_PUBLISHED,
                published.key(),
                Wire.write(published),
                published.publishedAt());
    }

    private static AuditEntry entry(Caller caller, VersionRow version) {
        return caller.does(
                AuditAction.PROCESS_PUBLISHED,
                "/processes/" + version.process + "/versions/" + version.version);
    }

    private static Outcome outcome(VersionRow version, boolean fresh) {
        return new Outcome(version.process, version.version, version.publishedAt, fresh);
    }

    private void tell(Outcome outcome) {
        if (outcome.fresh()) {
            published.increment();
            relay.wake(RECORDS);
        }
    }
}
