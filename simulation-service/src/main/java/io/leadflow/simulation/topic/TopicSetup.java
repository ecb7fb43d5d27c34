package io.leadflow.simulation.topic;

import io.leadflow.contracts.topic.RecordSizes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.audit.AuditTopic;
import io.leadflow.service.topic.TopicMaker;
import io.leadflow.service.topic.TopicPlan;
import io.leadflow.service.topic.TopicSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** The topics this service writes or reads; they are there before anything uses them. */
@ApplicationScoped
public class TopicSetup {
    /** Goes before every other observer of the start. */
    static final int FIRST = 1;

    private final TopicMaker maker;
    private final TopicSettings settings;
    private final AuditTopic audit;

    @Inject
    TopicSetup(TopicMaker maker, TopicSettings settings, AuditTopic audit) {
        this.maker = maker;
        this.settings = settings;
        this.audit = audit;
    }

    void create(@Observes @Priority(FIRST) StartupEvent start) {
        int partitions = settings.partitions();
        maker.ensure(
                List.of(
                        audit.plan(),
                        TopicPlan.table(Topics.PROCESS_DEFINITIONS, RecordSizes.DEFINITION),
                        TopicPlan.table(Topics.RUN_EVENTS, RecordSizes.RUN),
                        TopicPlan.table(Topics.TASK_EVENTS, RecordSizes.RUN),
                        TopicPlan.log(Topics.SIMULATION_TASKS, partitions, RecordSizes.RUN),
                        TopicPlan.log(Topics.LEAD_EVENTS, partitions, 0),
                        TopicPlan.log(
                                Topics.REPLICATION_STATISTICS, partitions, RecordSizes.STATISTICS),
                        TopicPlan.deadLetters(Topics.PROCESS_DEFINITIONS),
                        TopicPlan.deadLetters(Topics.RUN_EVENTS),
                        TopicPlan.deadLetters(Topics.TASK_EVENTS),
                        TopicPlan.deadLetters(Topics.SIMULATION_TASKS)));
    }
}
