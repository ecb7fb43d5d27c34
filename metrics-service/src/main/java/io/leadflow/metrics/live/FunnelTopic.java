package io.leadflow.metrics.live;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.metrics.report.ReportAnswer;
import io.leadflow.metrics.report.RunChanges;
import io.leadflow.metrics.report.RunData;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.reactive.messaging.Channel;

/**
 * Writes the funnel report of every run that changes to {@code funnel-statistics}, keyed by the
 * run's id: at most once a period, and at last the final one.
 */
@ApplicationScoped
public class FunnelTopic implements RunChanges {
    private static final long NOT_TOLD = -1;

    private final ReportAnswer reports;
    private final LiveSettings settings;
    private final MutinyEmitter<Record<String, byte[]>> topic;

    /** Runs that may change, with the version that was written last. */
    private final Map<UUID, Long> open = new ConcurrentHashMap<>();

    private Cancellable ticks;

    @Inject
    FunnelTopic(
            ReportAnswer reports,
            LiveSettings settings,
            @Channel(Topics.FUNNEL_STATISTICS) MutinyEmitter<Record<String, byte[]>> topic) {
        this.reports = reports;
        this.settings = settings;
        this.topic = topic;
    }

    @Override
    public void changed(UUID run) {
        open.putIfAbsent(run, NOT_TOLD);
    }

    void start(@Observes StartupEvent event) {
        ticks =
                Multi.createFrom()
                        .ticks()
                        .every(settings.every())
                        .onOverflow()
                        .drop()
                        .onItem()
                        .transformToUniAndConcatenate(tick -> tellAll())
                        .subscribe()
                        .with(done -> {}, e -> Log.error("funnels are not told any more", e));
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.cancel();
    }

    private Uni<Void> tellAll() {
        return Multi.createFrom()
                .iterable(Map.copyOf(open).entrySet())
                .onItem()
                .transformToUniAndConcatenate(run -> tell(run.getKey(), run.getValue()))
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(e -> Log.warnf("funnels are told later: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> tell(UUID run, long told) {
        return reports.load(run.toString())
                .chain(data -> data.version() == told ? end(data) : write(data));
    }

    private Uni<Void> write(RunData data) {
        byte[] funnel = Wire.write(reports.funnel(data));
        return topic.send(Record.of(data.id().toString(), funnel))
                .invoke(() -> open.replace(data.id(), data.version()))
                .chain(() -> end(data));
    }

    private Uni<Void> end(RunData data) {
        if (data.isAtAnEnd()) {
            open.remove(data.id());
        }
        return Uni.createFrom().voidItem();
    }
}
