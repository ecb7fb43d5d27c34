package io.leadflow.metrics.report;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.service.exchange.Parameters;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every request for a report says. */
public class ReportCall {
    @PathParam("run")
    String run;

    @Parameter(description = "json or csv, where the Accept header cannot be set")
    @QueryParam("format")
    String format;

    @Context HttpHeaders headers;
    @Context Request request;

    /** Reads parameters and fails with all that is wrong with them. */
    public <T> T parameters(Function<Parameters, T> read) {
        Parameters parameters = new Parameters(headers);
        T value = read.apply(parameters);
        parameters.check();
        return value;
    }

    /** The id of the run asked for. */
    public String run() {
        return run;
    }

    /** The caller's language. */
    public Locale locale() {
        return Locales.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    boolean isCsv(Parameters parameters) {
        boolean accepted =
                headers.getAcceptableMediaTypes().stream()
                        .findFirst()
                        .filter(type -> type.toString().startsWith(ReportAnswer.CSV))
                        .isPresent();
        return parameters.oneOf("format", format, Map.of("csv", true, "json", false), accepted);
    }
}
