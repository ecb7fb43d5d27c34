package io.leadflow.embedded;

import io.leadflow.embedded.PlatformException.Reason;
import io.leadflow.embedded.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the parts and tells each where the others are. */
final class PlatformWiring {

    private static final String MODEL_DATABASE = "leadflow_model";
    private static final String METRICS_DATABASE = "leadflow_metrics";

    private final DataFolder folder;
    private final PlatformOptions options;
    private final BrokerPart broker;
    private final DatabasePart database;
    private final Map<ServiceName, Integer> ports = new EnumMap<>(ServiceName.class);

    PlatformWiring(DataFolder folder, PlatformOptions options) {
        this.folder = folder;
        this.options = options;
        this.broker =
                new BrokerPart(
                        folder.broker(),
                        options.port(BrokerPart.NAME),
                        options.surroundings().values(),
                        beginLog(BrokerPart.NAME));
        this.database =
                new DatabasePart(
                        folder.database(),
                        options.port(DatabasePart.NAME),
                        beginLog(DatabasePart.NAME),
                        List.of(MODEL_DATABASE, METRICS_DATABASE));
        for (ServiceName service : ServiceName.values()) {
            ports.put(service, options.port(service.id()));
        }
    }

    private Path beginLog(String part) {
        Path log = folder.log(part);
        try {
            LogFile.begin(log);
        } catch (IOException e) {
            throw new PlatformException(Reason.NOT_WRITABLE, log, e.toString());
        }
        return log;
    }

    BrokerPart broker() {
        return broker;
    }

    DatabasePart database() {
        return database;
    }

    List<ServicePart> services() {
        List<ServicePart> services = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            services.add(instance(service, service.id(), ports.get(service)));
        }
        return services;
    }

    ServicePart instance(ServiceName service, String name, int port) {
        return new ServicePart(
                service,
                name,
                port,
                beginLog(name),
                settings(service),
                options.surroundings().get(service));
    }

    private Map<String, String> settings(ServiceName service) {
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", brokerOf(service));
        switch (service) {
            case MODEL -> {
                settings.putAll(datasource(databaseOf(service), MODEL_DATABASE));
                settings.put("leadflow.metrics-url", url(ServiceName.METRICS));
            }
            case METRICS -> settings.putAll(datasource(databaseOf(service), METRICS_DATABASE));
            case SIMULATION -> {
                // has no database
            }
            case DASHBOARD -> settings.putAll(upstreams());
        }
        settings.putAll(options.settings());
        return settings;
    }

    private String brokerOf(ServiceName service) {
        Surroundings own = options.surroundings().get(service);
        return own == null ? broker.address() : "127.0.0.1:" + own.broker();
    }

    private String databaseOf(ServiceName service) {
        Surroundings own = options.surroundings().get(service);
        return own == null ? database.address() : "postgresql://127.0.0.1:" + own.database();
    }

    private Map<String, String> upstreams() {
        return Map.of(
                "leadflow.upstream.model", url(ServiceName.MODEL),
                "leadflow.upstream.simulation", url(ServiceName.SIMULATION),
                "leadflow.upstream.metrics", url(ServiceName.METRICS));
    }

    private String url(ServiceName service) {
        return HttpHost.of(options.settings()).url(ports.get(service));
    }

    private static Map<String, String> datasource(String server, String name) {
        String url = server + "/" + name;
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:" + url,
                "quarkus.datasource.reactive.url",
                url,
                "quarkus.datasource.username",
                Database.USER,
                "quarkus.datasource.password",
                Database.PASSWORD);
    }
}
