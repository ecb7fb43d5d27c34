package io.leadflow.contracts.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What a worker reports of a task; value of the topic {@code task-events}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
    @JsonSubTypes.Type(value = TaskEvent.TaskProgressed.class, name = "TaskProgressed"),
    @JsonSubTypes.Type(value = TaskEvent.TaskCompleted.class, name = "TaskCompleted"),
    @JsonSubTypes.Type(value = TaskEvent.TaskFailed.class, name = "TaskFailed")
})
public sealed interface TaskEvent {
    UUID run();

    int replication();

    /** Being simulated: share of its time done, events written and leads created so far. */
    record TaskProgressed(
            @NotNull UUID run, int replication, double simulatedFraction, long events, long leads)
            implements TaskEvent {}

    /** Simulated to its end, all events acknowledged by the broker. */
    record TaskCompleted(
            @NotNull UUID run, int replication, long events, long leads, ReplicationOutcome outcome)
            implements TaskEvent {}

    /** Given up; the reason is for people. */
    record TaskFailed(@NotNull UUID run, int replication, @NotNull String reason)
            implements TaskEvent {}
}
