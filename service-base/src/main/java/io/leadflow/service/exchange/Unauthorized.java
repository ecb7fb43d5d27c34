package io.leadflow.service.exchange;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers calls without a token, or with one that is no good. The problem library's own mappers do
 * not go with this Quarkus: they look for a field that it has no more.
 */
final class Unauthorized {
    private Unauthorized() {}

    private static HttpProblem problem(HttpHeaders headers) {
        HttpProblem problem =
                ProblemWording.of(
                        new Refusal(CommonProblem.UNAUTHORIZED),
                        ProblemWording.language(
                                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return HttpProblem.builder(problem)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** No token. */
    @Provider
    @Priority(Priorities.AUTHENTICATION)
    public static final class NoToken extends ExceptionMapperBase<UnauthorizedException> {
        @Context HttpHeaders headers;

        @Override
        protected HttpProblem toProblem(UnauthorizedException missing) {
            return problem(headers);
        }
    }

    /** One that is expired, for others, or not of the issuer. */
    @Provider
    @Priority(Priorities.AUTHENTICATION)
    public static final class BadToken extends ExceptionMapperBase<AuthenticationFailedException> {
        @Context HttpHeaders headers;

        @Override
        protected HttpProblem toProblem(AuthenticationFailedException refused) {
            return problem(headers);
        }
    }
}
