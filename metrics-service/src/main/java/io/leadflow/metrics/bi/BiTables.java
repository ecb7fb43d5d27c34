package io.leadflow.metrics.bi;

import io.leadflow.metrics.live.RunFollower;
import io.leadflow.metrics.report.RunChanged;
import io.leadflow.metrics.report.RunStatisticsSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps schema {@code bi} at what REST tells. */
@ApplicationScoped
public class BiTables {
    private final RunFollower follower;
    private final BiSettings settings;

    @Inject
    BiTables(BiStore store, RunStatisticsSource source, BiSettings settings) {
        follower = new RunFollower(store, source);
        this.settings = settings;
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
}
