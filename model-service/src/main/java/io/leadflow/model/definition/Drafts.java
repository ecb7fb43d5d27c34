package io.leadflow.model.definition;

import io.leadflow.model.exchange.Document;
import io.leadflow.model.exchange.ModelProblemKind;
import io.leadflow.model.exchange.Precondition;
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
    public Uni<Saved> create(Document document) {
        return save(document, new Precondition.Vacant());
    }

    /** Makes or replaces the draft where it is as the request insists. */
    public Uni<Saved> put(Document document, Precondition precondition) {
        return save(document, precondition);
    }

    /** Fails where there is none. */
    public Uni<DraftRow> get(String process) {
        return Panache.withSession(() -> existing(process));
    }

    /** Deletes the draft where it is as the request insists. */
    public Uni<Void> delete(String process, Precondition precondition) {
        return Panache.withTransaction(
                () ->
                        ProcessRow.locked(process)
                                .flatMap(locked -> existing(process))
                                .invoke(draft -> precondition.check(process, draft.revision))
                                .flatMap(DraftRow::delete));
    }

    private static Uni<DraftRow> existing(String process) {
        return DraftRow.<DraftRow>findById(process)
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(ModelProblemKind.NO_DRAFT, process));
    }

    private Uni<Saved> save(Document document, Precondition precondition) {
        String id = document.definition().id();
        return Panache.withTransaction(
                () ->
                        ProcessRow.lockedOrNew(id)
                                .flatMap(process -> save(process, document, precondition)));
    }

    private Uni<Saved> save(ProcessRow process, Document document, Precondition precondition) {
        return DraftRow.<DraftRow>findById(process.id)
                .invoke(draft -> precondition.check(process.id, DraftRow.revisionOf(draft)))
                .flatMap(draft -> write(process, draft, document));
    }

    private Uni<Saved> write(ProcessRow process, DraftRow existing, Document document) {
        DraftRow draft = existing == null ? new DraftRow() : existing;
        process.describe(document.definition());
        draft.process = process.id;
        draft.revision = ++process.draftRevision;
        draft.updatedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        draft.document = document.text();
        Saved saved = new Saved(process.id, draft.revision, draft.updatedAt, existing == null);
        return draft.persist().replaceWith(saved);
    }
}
