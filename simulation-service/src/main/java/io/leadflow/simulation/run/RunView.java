package io.leadflow.simulation.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.RunStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run as REST shows it: without the definition, which has an address of its own.
 *
 * @param request as asked, with every default filled in
 * @param waitsFor what keeps it from going on now; absent while it goes on
 * @param links relative addresses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunView(
        UUID id,
        RunStatus status,
        int revision,
        RunRequest request,
        String engine,
        UUID rerunOf,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        RunProgress progress,
        WaitsFor waitsFor,
        String failure,
        CallbackStatus callback,
        @Schema(implementation = String.class) Workspace workspace,
        Links links) {

    /** Where to go from here. */
    public record Links(
            String self, String definition, String events, String cancel, String rerun) {
        static Links of(UUID id) {
            String self = "/runs/" + id;
            return new Links(
                    self,
                    self + "/definition",
                    self + "/events",
                    self + "/cancel",
                    self + "/rerun");
        }
    }

    static RunView of(Run run) {
        return of(run, run.progress(), Optional.empty());
    }

    static RunView of(Run run, RunProgress progress, Optional<WaitsFor> waitsFor) {
        return new RunView(
                run.id(),
                run.status(),
                run.revision(),
                run.request(),
                run.engine(),
                run.rerunOf(),
                run.requestedAt(),
                run.startedAt(),
                run.finishedAt(),
                progress,
                waitsFor.orElse(null),
                run.failure(),
                run.callback(),
                run.workspace(),
                Links.of(run.id()));
    }
}
