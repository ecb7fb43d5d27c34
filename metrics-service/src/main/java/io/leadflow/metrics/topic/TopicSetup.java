package io.leadflow.metrics.topic;

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
        maker.ensure(
                List.of(
                        audit.plan(),
                        TopicPlan.table(Topics.RUN_EVENTS, RecordSizes.RUN),
                        TopicPlan.table(Topics.FUNNEL_STATISTICS, 0),
                        TopicPlan.log(Topics.LEAD_EVENTS, settings.partitions(), 0),
                        TopicPlan.log(
                                Topics.REPLICATION_STATISTICS,
                                settings.partitions(),
                                RecordSizes.STATISTICS),
                        TopicPlan.deadLetters(Topics.AUDIT_TRAIL),
                        TopicPlan.deadLetters(Topics.RUN_EVENTS),
                        TopicPlan.deadLetters(Topics.LEAD_EVENTS),
                        TopicPlan.deadLetters(Topics.REPLICATION_STATISTICS)));
    }
}
