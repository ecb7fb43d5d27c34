package io.leadflow.model.definition;

import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.model.exchange.Document;
import io.leadflow.model.exchange.ModelProblemKind;
import io.leadflow.model.exchange.Precondition;
import io.leadflow.model.outbox.OutboxRow;
import io.leadflow.service.audit.Caller;
import io.leadflow.service.exchange.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The drafts of processes, at most one each. */
@ApplicationScoped
public class Drafts {
    /**
     * A draft that was saved.
     *
     * @param created whether there was none before
     */
    public record Saved(String process, long revision, Instant updatedAt, boolean created) {}

    /** Fails where there is a draft already. */
    public Uni<Saved> create(Caller caller, Document document) {
        return save(caller, document, new Precondition.Vacant());
    }

    /** Makes or replaces the draft where it is as the request insists. */
    public Uni<Saved> put(Caller caller, Document document, Precondition precondition) {
        return save(caller, document, precondition);
    }

    /** Fails where there is none. */
    public Uni<DraftRow> get(ProcessKey key) {
        return Panache.withSession(() -> existing(key));
    }

    /** Deletes the draft where it is as the request insists. */
    public Uni<Void> delete(Caller caller, String process, Precondition precondition) {
        ProcessKey key = new ProcessKey(caller.workspace(), process);
        return Panache.withTransaction(
                () ->
                        ProcessRow.locked(key)
                                .flatMap(locked -> existing(key))
                                .invoke(draft -> precondition.check(key.process(), draft.revision))
                                .flatMap(DraftRow::delete)
                                .call(gone -> note(caller, AuditAction.DRAFT_DELETED, key)));
    }

    private static Uni<OutboxRow> note(Caller caller, AuditAction action, ProcessKey key) {
        String draft = "/processes/" + key.process() + "/draft";
        return OutboxRow.entry(caller.does(action, draft)).persist();
    }

    private static Uni<DraftRow> existing(ProcessKey key) {
        return DraftRow.<DraftRow>findById(key)
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(ModelProblemKind.NO_DRAFT, key.process()));
    }

    private Uni<Saved> save(Caller caller, Document document, Precondition precondition) {
        ProcessKey key = new ProcessKey(caller.workspace(), document.definition().id());
        return Panache.withTransaction(
                () ->
                        ProcessRow.lockedOrNew(key)
                                .flatMap(process -> save(process, document, precondition))
                                .call(saved -> note(caller, AuditAction.DRAFT_SAVED, key)));
    }

    private Uni<Saved> save(ProcessRow process, Document document, Precondition precondition) {
        return DraftRow.<DraftRow>findById(process.key())
                .invoke(draft -> precondition.check(process.process, DraftRow.revisionOf(draft)))
                .flatMap(draft -> write(process, draft, document));
    }

    private Uni<Saved> write(ProcessRow process, DraftRow existing, Document document) {
        DraftRow draft = existing == null ? new DraftRow() : existing;
        process.describe(document.definition());
        draft.workspace = process.workspace;
        draft.process = process.process;
        draft.revision = ++process.draftRevision;
        draft.updatedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        draft.document = document.text();
        Saved saved = new Saved(process.process, draft.revision, draft.updatedAt, existing == null);
        return draft.persist().replaceWith(saved);
    }
}
