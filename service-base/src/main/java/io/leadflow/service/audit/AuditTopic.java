package io.leadflow.service.audit;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.topic.TopicPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The topic {@code audit-trail} as every service needs it. */
@ApplicationScoped
public class AuditTopic {
    private final AuditSettings settings;

    @Inject
    public AuditTopic(AuditSettings settings) {
        this.settings = settings;
    }

    public TopicPlan plan() {
        return TopicPlan.trail(Topics.AUDIT_TRAIL, settings.retention());
    }
}
