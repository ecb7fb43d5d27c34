package io.leadflow.model.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadflow.contracts.definition.LocalizedText;
import java.time.Instant;

/**
 * What there is of a process.
 *
 * @param version the latest published; absent where none is
 * @param publishedAt of that version
 * @param retiredAt absent unless retired
 * @param draft absent where none is being worked on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessSummary(
        String process,
        LocalizedText name,
        String owner,
        Integer version,
        Instant publishedAt,
        Instant retiredAt,
        Draft draft) {

    /** The draft's state; {@code revision} in quotes is its entity tag. */
    public record Draft(long revision, Instant updatedAt) {}

    static ProcessSummary of(ProcessRow process, DraftRow draft) {
        return new ProcessSummary(
                process.process,
                new LocalizedText(process.nameEn, process.nameRu),
                process.owner,
                process.latestVersion == 0 ? null : process.latestVersion,
                process.publishedAt,
                process.retiredAt,
                draft == null ? null : new Draft(draft.revision, draft.updatedAt));
    }
}
