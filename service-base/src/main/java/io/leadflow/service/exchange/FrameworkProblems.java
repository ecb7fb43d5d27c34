package io.leadflow.service.exchange;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Gives the framework's own problems a type and the caller's language, like all others. */
@ApplicationScoped
public class FrameworkProblems implements ProblemPostProcessor {
    private final CurrentVertxRequest request;
    private final Instance<OutageCheck> outages;

    FrameworkProblems(CurrentVertxRequest request, @Any Instance<OutageCheck> outages) {
        this.request = request;
        this.outages = outages;
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
        if (isOutage(context.cause)) {
            return typed(HttpProblem.builder(problem), CommonProblem.UNAVAILABLE);
        }
        return CommonProblem.ofFramework(problem.getStatusCode())
                .map(kind -> typed(HttpProblem.builder(problem), kind))
                .orElse(problem);
    }

    private boolean isOutage(Throwable failure) {
        return Causes.anyMatch(
                failure, cause -> outages.stream().anyMatch(check -> check.isOutage(cause)));
    }

    private HttpProblem typed(HttpProblem.Builder builder, ProblemKind kind) {
        return ProblemWording.worded(builder, kind, language(), BodyLimit.BYTES).build();
    }

    private Locale language() {
        return ProblemWording.language(
                request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
