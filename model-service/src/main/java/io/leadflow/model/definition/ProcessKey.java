package io.leadflow.model.definition;

import io.leadflow.contracts.Workspace;

/** Identity of a process: two workspaces may have processes of the same id. */
public record ProcessKey(String workspace, String process) {
    public ProcessKey(Workspace workspace, String process) {
        this(workspace.id(), process);
    }
}
