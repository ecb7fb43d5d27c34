package io.leadflow.metrics.report;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.metrics.export.ReportFormat;
import io.leadflow.service.exchange.CommonProblem;
import io.leadflow.service.exchange.Parameters;
import io.leadflow.service.exchange.Refusal;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every request for a report says. */
public class ReportCall {
    private static final int LARGEST_PAGE = 100_000;

    @PathParam("run")
    String run;

    @Parameter(
            description =
                    "json, csv, ndjson, arrow or parquet; goes before the Accept header, for"
                            + " callers that cannot set it",
            schema = @Schema(enumeration = {"json", "csv", "ndjson", "arrow", "parquet"}))
    @QueryParam("format")
    String format;

    @Parameter(
            description =
                    "Only these columns, by their names in CSV, separated by commas; in JSON, only"
                            + " these parts of the rows",
            example = "id,leads_mean,winRate_pooled")
    @QueryParam("fields")
    String fields;

    @Parameter(description = "Rows to pass over; 0 if absent", example = "0")
    @QueryParam("offset")
    String offset;

    @Parameter(
            description = "Rows at most, 1 to 100000; all if absent. Pages have Link headers",
            example = "100")
    @QueryParam("limit")
    String limit;

    @Context HttpHeaders headers;
    @Context Request request;
    @Context UriInfo uri;

    /** A part of the rows. */
    record Page(int offset, int limit) {
        static final int ALL = Integer.MAX_VALUE;
    }

    /** Reads further parameters and fails with all that is wrong, with those of all reports too. */
    public <T> T parameters(Function<Parameters, T> read) {
        return read(
                p -> {
                    T value = read.apply(p);
                    if (format != null) {
                        format(p);
                    }
                    page(p);
                    return value;
                });
    }

    /** Reads parameters and fails with all that is wrong with them. */
    <T> T read(Function<Parameters, T> read) {
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

    /** The form that is asked for, by name or else by media type. */
    ReportFormat format(Parameters parameters) {
        return format == null
                ? accepted()
                : parameters.oneOf("format", format, ReportFormat.byName(), ReportFormat.JSON);
    }

    private ReportFormat accepted() {
        MediaType[] types = ReportFormat.types().toArray(MediaType[]::new);
        Variant best = request.selectVariant(Variant.mediaTypes(types).build());
        if (best == null) {
            throw new Refusal(CommonProblem.NOT_ACCEPTABLE);
        }
        return ReportFormat.of(best.getMediaType());
    }

    Page page(Parameters parameters) {
        return page(parameters, LARGEST_PAGE, Page.ALL);
    }

    Page page(Parameters parameters, int largest, int usual) {
        return new Page(
                parameters.number("offset", offset, 0, Integer.MAX_VALUE, 0),
                parameters.number("limit", limit, 1, largest, usual));
    }

    boolean asksForPage() {
        return offset != null || limit != null;
    }

    /** The columns that are asked for; all where none is named. */
    List<String> columns(List<String> known) {
        if (fields == null) {
            return known;
        }
        List<String> wanted =
                Arrays.stream(fields.split(",", -1)).map(String::strip).distinct().toList();
        read(
                p -> {
                    wanted.stream()
                            .filter(name -> !known.contains(name))
                            .forEach(
                                    name ->
                                            p.problem(
                                                    "not-one-of",
                                                    "fields",
                                                    name,
                                                    String.join(", ", known)));
                    return null;
                });
        return wanted;
    }
}
