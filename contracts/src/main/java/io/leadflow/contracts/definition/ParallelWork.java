package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** Tasks of a stage that go on side by side. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ParallelWork(
        @NotNull @JsonPropertyDescription("When the lead goes on.") Join join,
        @NotEmpty @JsonPropertyDescription("Tasks by id.") Map<String, ParallelTask> tasks) {

    /** When a lead with parallel tasks goes on. */
    public enum Join {
        /** When every task is done. */
        @JsonProperty("all")
        ALL,
        /** When the first task is done; the others are dropped, or finished without effect. */
        @JsonProperty("any")
        ANY
    }

    public ParallelWork {
        tasks = Copies.of(tasks);
    }
}
