package io.leadflow.contracts.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.definition.ProcessDefinition;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A run's whole state; value of the topic {@code run-events}, keyed by the run's id.
 *
 * @param request as asked, with every default filled in
 * @param definition the process version with the overrides applied: what is simulated
 * @param revision counts the changes from 0
 * @param engine version of the engine that simulates it
 * @param rerunOf the run this one repeats, or null
 * @param failure why it failed, for people; null otherwise
 * @param callback how the call to the request's callback address stands; null where there is none
 * @param digest tells whether a repeated request is the same one; null where it had no idempotency
 *     key
 * @param workspace left out in the default one
 * @param requestedBy the subject of the caller's token; null in runs older than this field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(
        @NotNull UUID id,
        @NotNull RunStatus status,
        int revision,
        @NotNull RunRequest request,
        @NotNull ProcessDefinition definition,
        String engine,
        UUID rerunOf,
        @NotNull Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        @NotNull RunProgress progress,
        String failure,
        CallbackStatus callback,
        String digest,
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Workspace.class)
                @JsonPropertyDescription("Whose it is. Absent: default.")
                Workspace workspace,
        String requestedBy) {

    public Run {
        workspace = workspace == null ? Workspace.DEFAULT : workspace;
        RunRequest.requireFilled(request);
    }

    /** The same run with an equal definition, or without one to save memory; never written so. */
    public Run withDefinition(ProcessDefinition other) {
        return new Run(
                id,
                status,
                revision,
                request,
                other,
                engine,
                rerunOf,
                requestedAt,
                startedAt,
                finishedAt,
                progress,
                failure,
                callback,
                digest,
                workspace,
                requestedBy);
    }
}
