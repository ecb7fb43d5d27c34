package io.leadflow.e2e.faults;

import io.leadflow.contracts.topic.Topics;
import io.leadflow.embedded.FreePorts;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.ServiceName;
import io.leadflow.embedded.Surroundings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** A platform to be disturbed: each service has ways of its own to the broker and the database. */
final class Stand implements AutoCloseable {
    /** So many lead events may wait to be counted: more than most runs have. */
    static final int BACKLOG = 300_000;

    private final Map<ServiceName, Link> toBroker = new EnumMap<>(ServiceName.class);
    private final Map<ServiceName, Link> toDatabase = new EnumMap<>(ServiceName.class);
    private final Clock clock;
    private final Disk disk;
    private final Platform platform;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Stand(Path data, Disk disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
        int broker = FreePorts.any();
        int database = FreePorts.any();
        Map<ServiceName, Surroundings> surroundings = new EnumMap<>(ServiceName.class);
        for (ServiceName service : Scene.SERVICES) {
            int listener = FreePorts.any();
            toBroker.put(service, new Link(listener));
            toDatabase.put(service, new Link(database));
            surroundings.put(
                    service,
                    new Surroundings(
                            listener,
                            toBroker.get(service).port(),
                            toDatabase.get(service).port(),
                            clock.environment(service)));
        }
        platform =
                Platform.start(
                        new PlatformOptions(
                                data,
                                false,
                                Map.of("broker", broker, "database", database),
                                Map.of("leadflow.backlog.limit", String.valueOf(BACKLOG)),
                                surroundings));
    }

    /**
     * Starts one.
     *
     * @param data an empty folder
     */
    static Stand start(Path data, Disk disk, Clock clock) {
        disk.mount(data.resolve("broker/data"));
        try {
            Stand stand = new Stand(data, disk, clock);
            // whoever is interrupted leaves nothing running either
            Runtime.getRuntime().addShutdownHook(new Thread(stand::close));
            return stand;
        } catch (RuntimeException e) {
            disk.close();
            throw e;
        }
    }

    Platform platform() {
        return platform;
    }

    Clock clock() {
        return clock;
    }

    Disk disk() {
        return disk;
    }

    Link toBroker(ServiceName service) {
        return toBroker.get(service);
    }

    Link toDatabase(ServiceName service) {
        return toDatabase.get(service);
    }

    Collection<Link> links() {
        return List.of(toBroker.values(), toDatabase.values()).stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /** Lets runs last long enough to be disturbed: lead events are taken no faster than that. */
    void limit(int bytesPerMs) {
        toBroker(ServiceName.SIMULATION).limit(bytesPerMs);
    }

    /** The database of the metrics service, reached directly. */
    String metricsDatabase() {
        return platform.jdbcUrl("leadflow_metrics");
    }

    Set<Integer> replicationsBegun(UUID run) {
        return Progress.begun(metricsDatabase(), run);
    }

    /** What the lead events take on the broker's disk. */
    long leadEventBytes() {
        try (Admin admin = admin()) {
            return admin
                    .describeLogDirs(List.of(1))
                    .allDescriptions()
                    .get()
                    .get(1)
                    .values()
                    .stream()
                    .flatMap(dir -> dir.replicaInfos().entrySet().stream())
                    .filter(replica -> replica.getKey().topic().equals(Topics.LEAD_EVENTS))
                    .mapToLong(replica -> replica.getValue().size())
                    .sum();
        } catch (InterruptedException | ExecutionException e) {
            throw failed(e);
        }
    }

    /** Deletes the lead events that are on their topic, as retention does. */
    void deleteLeadEvents() {
        try (Admin admin = admin()) {
            int partitions =
                    admin.describeTopics(List.of(Topics.LEAD_EVENTS))
                            .allTopicNames()
                            .get()
                            .get(Topics.LEAD_EVENTS)
                            .partitions()
                            .size();
            Map<TopicPartition, OffsetSpec> all =
                    IntStream.range(0, partitions)
                            .mapToObj(p -> new TopicPartition(Topics.LEAD_EVENTS, p))
                            .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
            Map<TopicPartition, RecordsToDelete> before =
                    admin.listOffsets(all).all().get().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            e ->
                                                    RecordsToDelete.beforeOffset(
                                                            e.getValue().offset())));
            admin.deleteRecords(before).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw failed(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", platform.bootstrapServers()));
    }

    private static IllegalStateException failed(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new IllegalStateException("the broker does not do what it is asked for", e);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        links().forEach(Link::restore);
        platform.close();
        links().forEach(Link::close);
        disk.close();
    }
}
