package io.leadflow.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start where strangers could call without a token. */
@ApplicationScoped
public class Exposure {
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;

    private final AccessSettings settings;
    private final String host;

    Exposure(
            AccessSettings settings,
            @ConfigProperty(name = "quarkus.http.host", defaultValue = "localhost") String host) {
        this.settings = settings;
        this.host = host;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        check();
    }

    void check() {
        String reachable = settings.publishedOn().orElse(host);
        if (!settings.required() && !isLoopback(reachable)) {
            throw new IllegalStateException(
                    ("Leadflow does not start on %s without access control: everybody who reaches"
                                    + " this address could read and change everything. Set"
                                    + " LEADFLOW_ACCESS_REQUIRED=true and LEADFLOW_ACCESS_ISSUER"
                                    + " to the address of your OIDC issuer, or bind to loopback"
                                    + " (QUARKUS_HTTP_HOST=127.0.0.1); a container whose port is"
                                    + " published on loopback only says so with"
                                    + " LEADFLOW_ACCESS_PUBLISHED_ON=127.0.0.1.")
                            .formatted(reachable));
        }
        if (settings.required() && settings.issuer().isEmpty()) {
            throw new IllegalStateException(
                    "LEADFLOW_ACCESS_REQUIRED is true, but LEADFLOW_ACCESS_ISSUER does not say"
                        + " whose tokens are taken: set it to the address of your OIDC issuer.");
        }
    }

    /** Whether only this machine can call; a name that means nothing here is no loopback. */
    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
