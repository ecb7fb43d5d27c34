package io.leadflow.simulation.run;

import io.leadflow.contracts.run.RunStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** How many runs there are, by status: {@code leadflow_runs}. */
@ApplicationScoped
class RunMeters {
    void register(@Observes StartupEvent event, MeterRegistry meters, RunBoard board) {
        for (RunStatus status : RunStatus.values()) {
            Gauge.builder("leadflow.runs", board, b -> count(b, status))
                    .tag("status", status.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    private static double count(RunBoard board, RunStatus status) {
        return board.all().stream().filter(run -> run.status() == status).count();
    }
}
