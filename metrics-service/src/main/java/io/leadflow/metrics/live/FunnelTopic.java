package io.leadflow.metrics.live;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.statistics.RunFigures;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.metrics.report.RunChanged;
import io.leadflow.metrics.report.RunData;
import io.leadflow.metrics.report.RunOwner;
import io.leadflow.metrics.report.RunStatisticsSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Writes the figures of every run that changes to {@code funnel-statistics}: CloudEvents in binary
 * mode, one of the run, of each source and of each stage, at most once a period, and at last the
 * final ones.
 */
@ApplicationScoped
public class FunnelTopic implements RunOutlet {
    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final URI SOURCE = URI.create("/metrics-service");

    private final LiveSettings settings;
    private final ToldRuns told;
    private final RunOwner owner;
    private final RunFollower follower;
    private final MutinyEmitter<byte[]> topic;

    @Inject
    FunnelTopic(
            RunStatisticsSource source,
            LiveSettings settings,
            ToldRuns told,
            RunOwner owner,
            @Channel(Topics.FUNNEL_STATISTICS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> topic) {
        this.settings = settings;
        this.told = told;
        this.owner = owner;
        this.topic = topic;
        follower = new RunFollower(this, source);
    }

    void changed(@Observes RunChanged change) {
        follower.changed(change.run());
    }

    void start(@Observes StartupEvent event) {
        follower.start(settings.every());
    }

    void stop(@Observes ShutdownEvent event) {
        follower.close();
    }

    @Override
    public String name() {
        return Topics.FUNNEL_STATISTICS;
    }

    @Override
    public List<UUID> missed() {
        return told.missed();
    }

    @Override
    public long told(UUID run) {
        return told.version(run);
    }

    @Override
    public void tell(RunData data) {
        Workspace workspace = owner.of(data).orElse(null);
        List<Uni<Void>> sent =
                new RunFiguresWriter(data, workspace).all().stream().map(this::send).toList();
        Uni.join().all(sent).andFailFast().await().atMost(LIMIT);
        told.remember(data.id(), data.version());
    }

    private Uni<Void> send(RunFigures figures) {
        return topic.sendMessage(
                message(figures.key(), EventTypes.FIGURES_CHANGED, Wire.write(figures)));
    }

    private static Message<byte[]> message(String key, String type, byte[] value) {
        return Message.of(value)
                .addMetadata(OutgoingKafkaRecordMetadata.builder().withKey(key).build())
                .addMetadata(
                        OutgoingCloudEventMetadata.builder()
                                .withId(UUID.randomUUID().toString())
                                .withType(type)
                                .withSource(SOURCE)
                                .withSubject(key)
                                .withTimestamp(ZonedDateTime.now(ZoneOffset.UTC))
                                .withDataContentType("application/json")
                                .build());
    }
}
