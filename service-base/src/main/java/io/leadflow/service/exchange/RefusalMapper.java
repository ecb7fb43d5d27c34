package io.leadflow.service.exchange;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Answers refusals with problem details. */
@Provider
public final class RefusalMapper extends ExceptionMapperBase<Refusal> {
    @Context HttpHeaders headers;
    @Context UriInfo uri;

    @Override
    protected HttpProblem toProblem(Refusal refusal) {
        return ProblemWording.of(
                refusal,
                ProblemWording.language(
                        uri.getQueryParameters().getFirst("lang"),
                        headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
