package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.model.definition.VersionRow;
import io.leadflow.model.exchange.ModelProblemKind;
import io.leadflow.service.exchange.Refusal;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the metrics service for the figures of runs. */
@ApplicationScoped
class Runs {
    private static final int NOT_FOUND = 404;

    private final MetricsService metrics;

    Runs(@RestClient MetricsService metrics) {
        this.metrics = metrics;
    }

    /**
     * The figures of a run of a published version. Fails with a {@link Refusal} where the service
     * does not answer, does not know the run, or it is one of another process or version.
     */
    Uni<RunFigures> figures(String run, VersionRow version) {
        return Uni.combine()
                .all()
                .unis(metrics.statistics(run), metrics.frozen(run), metrics.metrics(run))
                .collectFailures()
                .asTuple()
                .map(r -> new RunFigures(run, r.getItem1(), r.getItem2(), r.getItem3()))
                .onFailure()
                .transform(failure -> refusal(run, failure))
                .invoke(figures -> check(figures, version));
    }

    private static Refusal refusal(String run, Throwable failure) {
        List<Throwable> all =
                failure instanceof CompositeException several
                        ? several.getCauses()
                        : List.of(failure);
        if (all.stream().anyMatch(Runs::isNotFound)) {
            return new Refusal(ModelProblemKind.UNKNOWN_RUN, run);
        }
        Log.warnf("no figures of run %s: %s", run, all);
        return new Refusal(ModelProblemKind.METRICS_UNAVAILABLE);
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_FOUND;
    }

    private static void check(RunFigures figures, VersionRow version) {
        if (figures.stages().isEmpty()) {
            throw new Refusal(ModelProblemKind.RUN_WITHOUT_FIGURES, figures.run());
        }
        String process = figures.statistics().process();
        if (!version.process.equals(process)) {
            throw new Refusal(
                    ModelProblemKind.RUN_OF_OTHER_PROCESS, figures.run(), process, version.process);
        }
        Integer simulated = figures.statistics().version();
        if (simulated != null && simulated != version.version) {
            throw new Refusal(
                    ModelProblemKind.RUN_OF_OTHER_VERSION,
                    figures.run(),
                    String.valueOf(simulated),
                    version.process,
                    String.valueOf(version.version));
        }
        if (!haveSameStages(figures, version.document().definition())) {
            throw new Refusal(
                    ModelProblemKind.RUN_WITH_OTHER_STAGES, figures.run(), version.process);
        }
    }

    /** A run may have changed them by its overrides. */
    private static boolean haveSameStages(RunFigures figures, ProcessDefinition definition) {
        return new HashSet<>(figures.stages()).equals(definition.stages().keySet());
    }
}
