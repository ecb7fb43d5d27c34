package io.leadflow.metrics.run;

import io.leadflow.contracts.run.Run;
import io.leadflow.metrics.database.Waiting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs that are not on {@code run-events} any more, in PostgreSQL beside their statistics. */
@ApplicationScoped
public class RemovedRuns {
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Mutiny.SessionFactory sessions;

    @Inject
    RemovedRuns(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Returns when the database has it: nobody else will tell of the run again. */
    void keep(Run run) {
        Waiting.await(() -> written(RemovedRun.of(run)));
    }

    private Uni<Void> written(RemovedRun row) {
        return sessions.withStatelessTransaction(session -> session.upsert(row))
                .onFailure()
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    Uni<Optional<Run>> find(UUID id) {
        return sessions.withStatelessSession(session -> session.get(RemovedRun.class, id))
                .map(row -> Optional.ofNullable(row).map(RemovedRun::run));
    }
}
