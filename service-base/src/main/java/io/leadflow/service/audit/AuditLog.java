package io.leadflow.service.audit;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.topic.EventTypes;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.service.exchange.CommonProblem;
import io.leadflow.service.exchange.Refusal;
import io.leadflow.service.topic.KafkaClients;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes entries to {@code audit-trail}: CloudEvents 1.0 in binary mode. */
@ApplicationScoped
public class AuditLog {
    /** What the documents of operations that are entered say of 503. */
    public static final String UNAVAILABLE =
            "It has to be on the audit trail, which cannot be written: it is not done";

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final KafkaProducer<byte[], byte[]> producer;
    private final String source;

    @Inject
    AuditLog(
            KafkaClients clients,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        source = "/" + service;
        producer =
                clients.producer(
                        Map.of(
                                "client.id",
                                "audit-trail",
                                "acks",
                                "all",
                                "delivery.timeout.ms",
                                10_000,
                                "request.timeout.ms",
                                4_000,
                                "max.block.ms",
                                5_000L));
    }

    /**
     * Does something once the broker has its entries; what is not written is not done. What fails
     * is told to have failed.
     */
    public <T> Uni<T> done(List<AuditEntry> entries, Supplier<Uni<T>> action) {
        return write(entries).chain(() -> action.get().onFailure().call(() -> fail(entries)));
    }

    private Uni<Void> fail(List<AuditEntry> entries) {
        return write(entries.stream().map(AuditEntry::failed).toList())
                .onFailure()
                .recoverWithNull();
    }

    /**
     * Completes when all the broker's in-sync replicas have the entries; fails with a refusal where
     * they do not take them.
     */
    public Uni<Void> write(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(entries.stream().map(this::write).toList())
                .andFailFast()
                .onFailure()
                .invoke(failure -> Log.warnf("the audit trail is not written: %s", failure))
                .onFailure()
                .transform(failure -> new Refusal(CommonProblem.AUDIT_UNAVAILABLE))
                .replaceWithVoid();
    }

    /**
     * Sends aside, as a broker that is away is waited for, and comes back to where it is called.
     */
    private Uni<Void> write(AuditEntry entry) {
        Context here = Vertx.currentContext();
        Uni<Void> sent =
                Uni.createFrom()
                        .<Void>emitter(told -> send(entry, told))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return here == null ? sent : sent.emitOn(task -> here.runOnContext(nothing -> task.run()));
    }

    private void send(AuditEntry entry, UniEmitter<? super Void> told) {
        var unused =
                producer.send(
                        record(entry),
                        (at, failure) -> {
                            if (failure == null) {
                                told.complete(null);
                            } else {
                                told.fail(failure);
                            }
                        });
    }

    private ProducerRecord<byte[], byte[]> record(AuditEntry entry) {
        String id = entry.id().toString();
        var record = new ProducerRecord<>(Topics.AUDIT_TRAIL, bytes(id), Wire.write(entry));
        Headers headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(id));
        headers.add("ce_source", bytes(source));
        headers.add("ce_type", bytes(EventTypes.AUDIT_ENTERED));
        headers.add("ce_time", bytes(entry.at().toString()));
        headers.add("content-type", bytes("application/json"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE_LIMIT);
    }
}
