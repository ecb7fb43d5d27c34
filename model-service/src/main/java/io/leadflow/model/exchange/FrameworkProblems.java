package io.leadflow.model.exchange;

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
        if (Outage.isBehind(context.cause)) {
            HttpProblem.Builder builder = HttpProblem.builder(problem).withHeader("Retry-After", 5);
            return typed(builder, ProblemKind.UNAVAILABLE);
        }
        return ProblemKind.ofFramework(problem.getStatusCode())
                .map(kind -> typed(HttpProblem.builder(problem), kind))
                .orElse(problem);
    }

    private HttpProblem typed(HttpProblem.Builder builder, ProblemKind kind) {
        return ProblemWording.worded(builder, kind, language(), BodyLimit.BYTES).build();
    }

    private Locale language() {
        return ProblemWording.language(
                request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
