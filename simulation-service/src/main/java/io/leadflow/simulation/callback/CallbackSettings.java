package io.leadflow.simulation.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which callbacks are made, and how. */
@ConfigMapping(prefix = "leadflow.callback")
public interface CallbackSettings {
    /**
     * The only hosts that are called: names, {@code *.example.com} for all names below one, or IP
     * addresses. Absent: any host.
     */
    Optional<List<String>> allowedHosts();

    /**
     * Whether addresses of this machine and of private networks are called. Absent: only where
     * callers need no token, as everybody who can call is on this machine then.
     */
    Optional<Boolean> privateAddresses();

    /** Signs the bodies, where it is set. */
    Optional<String> secret();

    /** Attempts after the first one. */
    @WithDefault("8")
    int retries();

    /** Wait before the second attempt; it doubles from one to the next. */
    @WithDefault("1s")
    Duration firstWait();

    @WithDefault("1m")
    Duration longestWait();

    /** How long an attempt may take, from the look-up of the host to the head of the answer. */
    @WithDefault("10s")
    Duration timeout();
}
