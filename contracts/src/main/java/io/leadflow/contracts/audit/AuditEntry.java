package io.leadflow.contracts.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.Workspace;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done, and by whom; value of the topic {@code audit-trail}, keyed by its id. It
 * is written before what it tells of is done, or together with it.
 */
public record AuditEntry(
        @NotNull @JsonPropertyDescription("One that comes again replaces what came before.")
                UUID id,
        @NotNull Instant at,
        @NotNull Who who,
        @NotNull Workspace workspace,
        @NotNull AuditAction action,
        @NotNull
                @JsonPropertyDescription(
                        "Address of what it was done to, without that of the service.")
                String object,
        @NotNull Outcome outcome) {

    /**
     * A caller.
     *
     * @param name as people know it; absent where the token does not tell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Who(
            @NotNull @JsonPropertyDescription("The token's sub; anonymous where nobody signs in.")
                    String subject,
            @JsonPropertyDescription("As people know it. Absent where the token does not tell.")
                    String name) {
        /** Whoever is on the machine, where nobody signs in. */
        public static final Who ANONYMOUS = new Who("anonymous", "local");

        /** The platform by itself. */
        public static final Who LEADFLOW = new Who("leadflow", null);
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It was begun, and could not be done. */
        FAILED
    }

    /** The same, which could not be done after all. */
    public AuditEntry failed() {
        return new AuditEntry(id, at, who, workspace, action, object, Outcome.FAILED);
    }
}
