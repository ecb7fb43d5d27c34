package io.leadflow.service.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the topic of the audit trail is made. */
@ConfigMapping(prefix = "leadflow.audit")
public interface AuditSettings {
    /** For how long the topic keeps entries; whoever reads them has to within it. */
    @WithDefault("400d")
    Duration retention();
}
