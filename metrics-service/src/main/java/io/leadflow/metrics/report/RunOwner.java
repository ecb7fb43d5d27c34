package io.leadflow.metrics.report;

import io.leadflow.access.AccessSettings;
import io.leadflow.contracts.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whose a run is. */
@ApplicationScoped
public class RunOwner {
    private final AccessSettings access;

    @Inject
    RunOwner(AccessSettings access) {
        this.access = access;
    }

    /**
     * Nobody's where only events of the run have come so far, as these do not tell; where nobody
     * signs in there is one workspace only.
     */
    public Optional<Workspace> of(RunData data) {
        if (data.run() != null) {
            return Optional.of(data.run().workspace());
        }
        return access.required() ? Optional.empty() : Optional.of(Workspace.DEFAULT);
    }
}
