package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.model.exchange.ModelProblemKind;
import io.leadflow.service.exchange.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashSet;
import java.util.Set;
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
     * The figures of a run of {@code definition}. Fails with a {@link Refusal} where the service
     * does not answer, does not know the run, or it is one of another process or version.
     */
    Uni<RunFigures> figures(String run, ProcessDefinition definition) {
        return Uni.combine()
                .all()
                .unis(metrics.statistics(run), metrics.frozen(run), metrics.metrics(run))
                .asTuple()
                .map(r -> new RunFigures(run, r.getItem1(), r.getItem2(), r.getItem3()))
                .onFailure()
                .transform(failure -> refusal(run, failure))
                .invoke(figures -> check(figures, definition));
    }

    private static Refusal refusal(String run, Throwable failure) {
        boolean unknown =
                failure instanceof WebApplicationException answer
                        && answer.getResponse().getStatus() == NOT_FOUND;
        return unknown
                ? new Refusal(ModelProblemKind.UNKNOWN_RUN, run)
                : new Refusal(ModelProblemKind.METRICS_UNAVAILABLE);
    }

    private static void check(RunFigures figures, ProcessDefinition definition) {
        String process = figures.statistics().process();
        if (figures.stages().isEmpty()) {
            throw new Refusal(ModelProblemKind.RUN_WITHOUT_FIGURES, figures.run());
        }
        Set<String> simulated = new HashSet<>(figures.stages());
        if (!definition.id().equals(process) || !simulated.equals(definition.stages().keySet())) {
            throw new Refusal(
                    ModelProblemKind.RUN_OF_OTHER_PROCESS, figures.run(), process, definition.id());
        }
    }
}
