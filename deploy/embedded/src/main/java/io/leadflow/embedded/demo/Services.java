package io.leadflow.embedded.demo;

import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformFile;
import io.leadflow.embedded.ServiceName;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where the services are. */
public record Services(Map<ServiceName, URI> urls) {

    /** Keeps a copy. */
    public Services {
        urls = Map.copyOf(urls);
    }

    /**
     * Of a platform of this process.
     *
     * @param platform its parts are started
     */
    public static Services of(Platform platform) {
        Map<ServiceName, URI> urls = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            urls.put(service, platform.url(service));
        }
        return new Services(urls);
    }

    /**
     * Of a platform of another process.
     *
     * @param file what it says of itself
     * @return empty while a service is not up yet
     */
    public static Optional<Services> of(PlatformFile file) {
        Map<ServiceName, URI> urls = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            file.url(service.id()).ifPresent(url -> urls.put(service, URI.create(url)));
        }
        return urls.size() == ServiceName.values().length
                ? Optional.of(new Services(urls))
                : Optional.empty();
    }

    /**
     * Where a service is.
     *
     * @param service which
     * @return http://127.0.0.1:port
     */
    public URI url(ServiceName service) {
        return urls.get(service);
    }
}
