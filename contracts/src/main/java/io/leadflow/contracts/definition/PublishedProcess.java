package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.leadflow.contracts.Workspace;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A published version of a process: whole and immutable. Value of the topic {@code
 * process-definitions}, keyed {@link #key}.
 *
 * @param version counts from 1 within the process
 * @param workspace left out in the default one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedProcess(
        @NotNull String process,
        int version,
        @NotNull Instant publishedAt,
        @NotNull ProcessDefinition definition,
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Workspace.class)
                @JsonPropertyDescription("Whose it is. Absent: default.")
                Workspace workspace) {

    public PublishedProcess {
        workspace = workspace == null ? Workspace.DEFAULT : workspace;
    }

    /**
     * Record key of a version: {@code process/version} in the default workspace, {@code
     * workspace:process/version} in others.
     */
    public static String key(Workspace workspace, String process, int version) {
        String name = process + "/" + version;
        return workspace.equals(Workspace.DEFAULT) ? name : workspace + ":" + name;
    }

    /** The key of this record. */
    public String key() {
        return key(workspace, process, version);
    }
}
