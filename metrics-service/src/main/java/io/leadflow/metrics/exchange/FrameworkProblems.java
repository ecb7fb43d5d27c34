package io.leadflow.metrics.exchange;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Gives the framework's own problems a type and the caller's language, like all others. */
@ApplicationScoped
public class FrameworkProblems implements ProblemPostProcessor {
    private final CurrentVertxRequest request;

    FrameworkProblems(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public int priority() {
        return 50;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        return ProblemKind.ofFramework(problem.getStatusCode())
                .map(kind -> typed(problem, kind))
                .orElse(problem);
    }

    private HttpProblem typed(HttpProblem problem, ProblemKind kind) {
        HttpProblem.Builder builder = HttpProblem.builder(problem);
        return ProblemWording.worded(builder, kind, language()).build();
    }

    private Locale language() {
        return ProblemWording.language(
                request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
