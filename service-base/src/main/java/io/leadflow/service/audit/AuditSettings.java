package io.leadflow.service.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long the audit trail is kept. */
@ConfigMapping(prefix = "leadflow.audit")
public interface AuditSettings {
    /** For how long entries are kept, on the topic as it is made, and by the metrics service. */
    @WithDefault("400d")
    Duration retention();

    /** How often the metrics service looks for entries to delete. */
    @WithDefault("1m")
    Duration every();
}
