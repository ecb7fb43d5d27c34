package io.leadflow.model.publication;

import io.leadflow.model.outbox.OutboxRow;
import io.leadflow.service.audit.AuditTopic;
import io.leadflow.service.topic.TopicMaker;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;

/**
 * Brings outbox rows to their topics, one after the other: a row is deleted, in the transaction
 * that took it, only after the broker has acknowledged its record. A crash between the two sends
 * the record again. Of several instances the one that holds the database's advisory lock is active.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** Any number will do as long as nothing else in this database locks it. */
    static final long LOCK = 0x6c656164666c6f77L;

    /** An instance that hangs loses its lock: the database ends its transaction. */
    private static final String LOCKED =
            "select pg_try_advisory_xact_lock(:lock)"
                    + " from set_config('idle_in_transaction_session_timeout', '60s', true)";

    /** A step that takes longer has lost its connection, and is tried again. */
    private static final Duration STEP_LIMIT = Duration.ofSeconds(60);

    private final DefinitionsChannel channel;
    private final DefinitionsTopic topic;
    private final TopicMaker maker;
    private final AuditTopic audit;
    private final RelayState state;

    Relay(
            DefinitionsChannel channel,
            DefinitionsTopic topic,
            TopicMaker maker,
            AuditTopic audit,
            RelayState state) {
        this.channel = channel;
        this.topic = topic;
        this.maker = maker;
        this.audit = audit;
        this.state = state;
    }

    /**
     * Sends what is in the outbox and returns when nothing is left to send or another instance is
     * at it. A failure of database or broker is tried again for as long as it lasts.
     */
    @Retry(
            maxRetries = -1,
            delay = 200,
            jitter = 100,
            maxDuration = 0,
            abortOn = InterruptedException.class)
    @ExponentialBackoff(maxDelay = 10, maxDelayUnit = ChronoUnit.SECONDS)
    public void drain() throws Throwable {
        try {
            count();
            prepare();
            while (done(this::next)) {
                count();
            }
            state.succeeded();
        } catch (Exception e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warnf("The outbox is kept and tried again: %s", root(e));
            }
            state.failed();
            throw e;
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void count() throws Throwable {
        state.counted(done(Relay::pending));
    }

    private void prepare() {
        if (!state.isTopicKnown()) {
            topic.ensure();
            maker.ensure(List.of(audit.plan()));
            state.topicEnsured();
        }
    }

    private static <T> T done(Supplier<Uni<T>> step) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> step.get().ifNoItem().after(STEP_LIMIT).fail());
    }

    private static Uni<Long> pending() {
        return Panache.withSession(() -> OutboxRow.count());
    }

    /** Sends one row; false where there was none to send. */
    private Uni<Boolean> next() {
        return Panache.withTransaction(
                () -> locked().flatMap(held -> held ? send() : Uni.createFrom().item(false)));
    }

    private static Uni<Boolean> locked() {
        return Panache.getSession()
                .flatMap(
                        session ->
                                session.createNativeQuery(LOCKED, Boolean.class)
                                        .setParameter("lock", LOCK)
                                        .getSingleResult());
    }

    private Uni<Boolean> send() {
        return OutboxRow.next()
                .flatMap(row -> row == null ? Uni.createFrom().item(false) : send(row));
    }

    private Uni<Boolean> send(OutboxRow row) {
        return channel.send(row).flatMap(acknowledged -> row.delete()).replaceWith(true);
    }
}
