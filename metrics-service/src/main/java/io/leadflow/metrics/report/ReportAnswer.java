package io.leadflow.metrics.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.metrics.export.CsvTable;
import io.leadflow.service.exchange.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers with a report in the form the caller reads. */
@ApplicationScoped
public class ReportAnswer {
    public static final String CSV = "text/csv";
    private static final String CSV_UTF_8 = CSV + ";charset=UTF-8";
    private static final ObjectMapper JSON = Wire.newMapper();

    private final RunStatisticsSource source;

    @Inject
    ReportAnswer(RunStatisticsSource source) {
        this.source = source;
    }

    /**
     * Answers with a report.
     *
     * @param rows JSON pointer to what CSV has a row for each of
     */
    Uni<Response> of(ReportCall call, String rows, Function<Figures, Object> report) {
        return of(
                call, List.of(call.run), rows, runs -> report.apply(new Figures(runs.getFirst())));
    }

    /**
     * Answers with a report of several runs.
     *
     * @param ids of the runs; CSV names the first one in every row
     * @param rows JSON pointer to what CSV has a row for each of
     */
    public Uni<Response> of(
            ReportCall call,
            List<String> ids,
            String rows,
            Function<List<RunData>, Object> report) {
        boolean csv = call.parameters(p -> call.isCsv(p));
        return load(ids)
                .map(
                        runs -> {
                            EntityTag tag = new EntityTag(versions(runs) + (csv ? "c" : "j"));
                            Response.ResponseBuilder same = call.request.evaluatePreconditions(tag);
                            if (same != null) {
                                return same.tag(tag).build();
                            }
                            JsonNode body = JSON.valueToTree(report.apply(runs));
                            return response(ids.getFirst(), csv, rows, body).tag(tag).build();
                        });
    }

    private Uni<List<RunData>> load(List<String> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(this::load)
                .collect()
                .asList();
    }

    private static String versions(List<RunData> runs) {
        return runs.stream()
                .map(run -> String.valueOf(run.version()))
                .collect(Collectors.joining("-"));
    }

    private static Response.ResponseBuilder response(
            String run, boolean csv, String rows, JsonNode body) {
        Response.ResponseBuilder answer =
                csv
                        ? Response.ok(CsvTable.of(run, body.at(rows)), CSV_UTF_8)
                        : Response.ok(body, MediaType.APPLICATION_JSON);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** Everything known of a run; fails with a refusal where nothing is. */
    public Uni<RunData> load(String run) {
        UUID id = id(run);
        return source.load(id)
                .map(
                        data ->
                                data.orElseThrow(
                                        () -> new Refusal(ReportProblemKind.UNKNOWN_RUN, run)));
    }

    /** What every report of a run begins with. */
    public Reports.Head head(RunData data) {
        return new Figures(data).head();
    }

    public FunnelReports.Funnel funnel(RunData data) {
        return new FunnelWriter(new Figures(data)).funnel();
    }

    private static UUID id(String run) {
        try {
            return UUID.fromString(run);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ReportProblemKind.UNKNOWN_RUN, run);
        }
    }
}
