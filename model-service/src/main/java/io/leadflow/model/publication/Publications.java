package io.leadflow.model.publication;

import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.model.definition.DraftRow;
import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.definition.ProcessRow;
import io.leadflow.model.definition.VersionRow;
import io.leadflow.model.exchange.Document;
import io.leadflow.model.exchange.Precondition;
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
    Uni<Outcome> publish(Workspace workspace, Document document, Precondition precondition) {
        ProcessKey key = new ProcessKey(workspace, document.definition().id());
        return Panache.withTransaction(
                        () ->
                                ProcessRow.lockedOrNew(key)
                                        .flatMap(row -> publish(row, document, precondition)))
                .invoke(this::tell);
    }

    private static Uni<Outcome> publish(
            ProcessRow process, Document document, Precondition precondition) {
        return DraftRow.<DraftRow>findById(process.key())
                .invoke(draft -> precondition.check(process.process, DraftRow.revisionOf(draft)))
                .flatMap(draft -> finish(draft, document))
                .flatMap(done -> VersionRow.of(process.key(), process.latestVersion))
                .flatMap(latest -> publish(process, latest, document));
    }

    private static Uni<Void> finish(DraftRow draft, Document document) {
        boolean same = draft != null && draft.document.equals(document.text());
        return same ? draft.delete() : Uni.createFrom().voidItem();
    }

    private static Uni<Outcome> publish(ProcessRow process, VersionRow latest, Document document) {
        boolean known = latest != null && latest.document.equals(document.text());
        return known && process.retiredAt == null
                ? Uni.createFrom().item(outcome(latest, false))
                : next(process, document);
    }

    private static Uni<Outcome> next(ProcessRow process, Document document) {
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
                .replaceWith(outcome(version, true));
    }

    private static OutboxRow record(VersionRow version, Document document) {
        return OutboxRow.published(
                new PublishedProcess(
                        version.process,
                        version.version,
                        version.publishedAt,
                        document.definition(),
                        new Workspace(version.workspace)));
    }

    private static Outcome outcome(VersionRow version, boolean fresh) {
        return new Outcome(version.process, version.version, version.publishedAt, fresh);
    }

    private void tell(Outcome outcome) {
        if (outcome.fresh()) {
            published.increment();
            relay.wake(1);
        }
    }
}
