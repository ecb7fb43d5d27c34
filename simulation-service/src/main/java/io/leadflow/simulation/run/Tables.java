package io.leadflow.simulation.run;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.topic.DeadLetters;
import io.leadflow.service.topic.KafkaClients;
import io.leadflow.service.topic.TopicTable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** The compacted topics this service knows by heart. */
@ApplicationScoped
public class Tables {
    private final TopicTable definitions;
    private final TopicTable runs;
    private final TopicTable tasks;

    @Inject
    Tables(
            KafkaClients clients,
            DeadLetters deadLetters,
            Catalogue catalogue,
            RunBoard runBoard,
            TaskBoard taskBoard) {
        definitions =
                new TopicTable(Topics.PROCESS_DEFINITIONS, clients, deadLetters, catalogue::put);
        runs = new TopicTable(Topics.RUN_EVENTS, clients, deadLetters, runBoard::put);
        tasks = new TopicTable(Topics.TASK_EVENTS, clients, deadLetters, taskBoard::put);
    }

    void start(@Observes StartupEvent event) {
        all().forEach(TopicTable::start);
    }

    void stop(@Observes ShutdownEvent event) {
        all().forEach(TopicTable::close);
    }

    /** Whether what was there at the start is known. */
    boolean areCaughtUp() {
        return all().stream().allMatch(TopicTable::isCaughtUp);
    }

    boolean areAlive() {
        return all().stream().allMatch(TopicTable::isAlive);
    }

    /** Whether runs and tasks are known up to these offsets. */
    boolean haveReached(long runOffset, long taskOffset) {
        return runs.position() >= runOffset && tasks.position() >= taskOffset;
    }

    private List<TopicTable> all() {
        return List.of(definitions, runs, tasks);
    }
}
