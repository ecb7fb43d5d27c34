package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A published version of a process: whole and immutable. Value of the topic {@code
 * process-definitions}, keyed {@code process/version}.
 *
 * @param version counts from 1 within the process
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedProcess(
        @NotNull String process,
        int version,
        @NotNull Instant publishedAt,
        @NotNull ProcessDefinition definition) {

    /** Record key of version {@code version} of {@code process}. */
    public static String key(String process, int version) {
        return process + "/" + version;
    }
}
