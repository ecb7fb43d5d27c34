package io.leadflow.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whether callers have to say who they are. */
@ConfigMapping(prefix = "leadflow.access")
public interface AccessSettings {
    /** Whether every call needs a bearer token; without, the service serves loopback only. */
    @WithDefault("false")
    boolean required();

    /** Address of the OIDC issuer whose tokens are taken. */
    Optional<String> issuer();

    /** What a token must name as its audience. */
    @WithDefault("leadflow")
    String audience();

    /** The claim of a token that names the workspace it is for. */
    @WithDefault("workspace")
    String workspaceClaim();

    /**
     * Where the port can be reached from, if not where it is bound to: a container binds to every
     * address of its own, and its port may be published on loopback only.
     */
    Optional<String> publishedOn();
}
