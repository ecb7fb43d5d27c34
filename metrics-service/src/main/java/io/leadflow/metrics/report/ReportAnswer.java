package io.leadflow.metrics.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.metrics.export.ReportFormat;
import io.leadflow.metrics.export.RowReport;
import io.leadflow.service.audit.AuditLog;
import io.leadflow.service.audit.Caller;
import io.leadflow.service.audit.CurrentCaller;
import io.leadflow.service.exchange.Preconditions;
import io.leadflow.service.exchange.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers with a report in the form the caller reads. */
@ApplicationScoped
public class ReportAnswer {
    public static final String CSV = ReportFormat.CSV_TYPE;
    public static final String NDJSON = ReportFormat.NDJSON_TYPE;
    public static final String ARROW = ReportFormat.ARROW_TYPE;
    public static final String PARQUET = ReportFormat.PARQUET_TYPE;

    private static final String AN_HOUR = "max-age=3600";
    private static final String ASK_AGAIN = "no-cache";

    private final RunStatisticsSource source;
    private final RunOwner owner;
    private final CurrentCaller caller;
    private final AuditLog audit;
    private final ToldReports told;

    @Inject
    ReportAnswer(
            RunStatisticsSource source,
            RunOwner owner,
            CurrentCaller caller,
            AuditLog audit,
            ReportSettings settings) {
        this.source = source;
        this.owner = owner;
        this.caller = caller;
        this.audit = audit;
        told = new ToldReports(settings.keptFor());
    }

    /** How a report is to be told; without a page where the report has one by itself. */
    private record Form(ReportCall call, ReportFormat format, ReportCall.Page page, String rows) {
        /** Differs between any two representations of one version of the figures. */
        EntityTag tag(List<RunData> runs) {
            int parameters = Objects.hashCode(call.uri.getRequestUri().getRawQuery());
            return new EntityTag("%s-%s-%08x".formatted(versions(runs), format, parameters));
        }

        private static String versions(List<RunData> runs) {
            return runs.stream()
                    .map(run -> String.valueOf(run.version()))
                    .collect(Collectors.joining("-"));
        }
    }

    /**
     * Answers with a report.
     *
     * @param rows JSON pointer to its rows: what tables have a row for each of, and what comes page
     *     by page
     */
    Uni<Response> of(ReportCall call, String rows, Function<Figures, Object> report) {
        return of(
                call, List.of(call.run), rows, runs -> report.apply(new Figures(runs.getFirst())));
    }

    /**
     * Answers with a report of several runs.
     *
     * @param ids of the runs; tables name the first one in every row
     * @param rows JSON pointer to its rows
     */
    public Uni<Response> of(
            ReportCall call,
            List<String> ids,
            String rows,
            Function<List<RunData>, Object> report) {
        Form form = call.read(p -> new Form(call, call.format(p), call.page(p), rows));
        return answer(form, ids, report);
    }

    /** Answers with a report that has one page of its rows; its {@code next} is the next one's. */
    Uni<Response> ofPage(ReportCall call, String rows, Function<Figures, Object> report) {
        Form form = call.read(p -> new Form(call, call.format(p), null, rows));
        return answer(form, List.of(call.run), runs -> report.apply(new Figures(runs.getFirst())));
    }

    private Uni<Response> answer(
            Form form, List<String> ids, Function<List<RunData>, Object> report) {
        Caller reader = caller.get();
        return load(reader.workspace(), ids)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(runs -> response(form, report, runs))
                .call(answer -> audit.write(exports(reader, form, ids, answer)));
    }

    /** Tables are taken out; what the caller has already is not, and JSON is for looking at. */
    private static List<AuditEntry> exports(
            Caller reader, Form form, List<String> ids, Response answer) {
        boolean taken = answer.getStatus() == Response.Status.OK.getStatusCode();
        String path = form.call.uri.getPath();
        return taken && form.format.isTable()
                ? ids.stream()
                        .map(run -> path.startsWith("/runs/") ? path : "/runs/" + run + path)
                        .map(report -> reader.does(AuditAction.STATISTICS_EXPORTED, report))
                        .toList()
                : List.of();
    }

    private Uni<List<RunData>> load(Workspace readers, List<String> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> load(readers, id))
                .collect()
                .asList();
    }

    private Response response(
            Form form, Function<List<RunData>, Object> report, List<RunData> runs) {
        EntityTag tag = form.tag(runs);
        boolean ended = runs.stream().allMatch(RunData::isAtAnEnd);
        Response.ResponseBuilder same = Preconditions.unchanged(form.call.request, tag);
        return (same == null ? told(form, tag, report, runs) : same)
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, ended ? AN_HOUR : ASK_AGAIN)
                .build();
    }

    private Response.ResponseBuilder told(
            Form form, EntityTag tag, Function<List<RunData>, Object> report, List<RunData> runs) {
        String key = form.call.uri.getRequestUri() + " " + tag.getValue();
        ToldReports.Told answer = told.get(key, () -> written(form, report, runs));
        return Response.ok(answer.body(), form.format.contentType())
                .links(answer.links().toArray(Link[]::new));
    }

    private static ToldReports.Told written(
            Form form, Function<List<RunData>, Object> report, List<RunData> runs) {
        RowReport whole = RowReport.of(report.apply(runs), form.rows);
        RowReport page = page(form, whole);
        RowReport some =
                form.call.fields == null
                        ? page
                        : page.select(form.call.columns(whole.columnNames()));
        return new ToldReports.Told(
                form.format.written(some, runs.getFirst().id()), List.of(links(form, whole)));
    }

    private static RowReport page(Form form, RowReport whole) {
        boolean asked = form.page != null && form.call.asksForPage();
        return asked ? whole.slice(form.page.offset(), form.page.limit()) : whole;
    }

    private static Link[] links(Form form, RowReport whole) {
        PageLinks links = new PageLinks(form.call.uri);
        if (form.page == null) {
            JsonNode next = whole.json().path("next");
            return links.next(next.isInt() ? next.intValue() : null);
        }
        return form.call.asksForPage() ? links.of(form.page, whole.size()) : new Link[0];
    }

    /**
     * Everything known of a run of a workspace; fails with a refusal where nothing is, or it is one
     * of another.
     */
    public Uni<RunData> load(Workspace readers, String run) {
        UUID id = id(run);
        return source.load(id)
                .map(
                        data ->
                                data.filter(known -> owner.of(known).equals(Optional.of(readers)))
                                        .orElseThrow(
                                                () ->
                                                        new Refusal(
                                                                ReportProblemKind.UNKNOWN_RUN,
                                                                run)));
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
