package io.leadflow.embedded.launch;

import io.leadflow.embedded.ServiceName;
import io.leadflow.embedded.demo.Services;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that name services this command has not started, in containers for example. */
final class ServiceAddresses {

    private final Map<ServiceName, URI> asked = new EnumMap<>(ServiceName.class);

    @Option(
            names = "--model",
            paramLabel = "URL",
            descriptionKey = "option.model",
            converter = Http.class)
    void model(URI url) {
        asked.put(ServiceName.MODEL, url);
    }

    @Option(
            names = "--simulation",
            paramLabel = "URL",
            descriptionKey = "option.simulation",
            converter = Http.class)
    void simulation(URI url) {
        asked.put(ServiceName.SIMULATION, url);
    }

    @Option(
            names = "--metrics",
            paramLabel = "URL",
            descriptionKey = "option.metrics",
            converter = Http.class)
    void metrics(URI url) {
        asked.put(ServiceName.METRICS, url);
    }

    /** The services asked for; where only some are, the others are on their usual ports. */
    Optional<Services> services() {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Map<ServiceName, URI> urls = new EnumMap<>(ServiceName.class);
        for (ServiceName service : ServiceName.values()) {
            urls.put(service, asked.getOrDefault(service, usual(service)));
        }
        return Optional.of(new Services(urls));
    }

    private static URI usual(ServiceName service) {
        return URI.create("http://127.0.0.1:" + service.usualPort());
    }

    /** Takes nothing that HTTP cannot be spoken to. */
    static final class Http implements ITypeConverter<URI> {

        @Override
        public URI convert(String value) {
            if (!value.matches("https?://[^/\\s]+/?")) {
                throw new TypeConversionException("'" + value + "': http://HOST:PORT");
            }
            return URI.create(value);
        }
    }
}
