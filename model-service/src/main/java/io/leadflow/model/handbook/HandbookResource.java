package io.leadflow.model.handbook;

import io.leadflow.access.Roles;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.definition.VersionRow;
import io.leadflow.model.exchange.Language;
import io.leadflow.model.exchange.Tagged;
import io.leadflow.model.outbox.OutboxRow;
import io.leadflow.model.publication.VersionNumber;
import io.leadflow.model.publication.Versions;
import io.leadflow.model.wording.Words;
import io.leadflow.service.audit.Caller;
import io.leadflow.service.audit.CurrentCaller;
import io.leadflow.service.exchange.CommonProblem;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Parameters;
import io.leadflow.service.exchange.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Handbooks of published versions. */
@RolesAllowed(Roles.VIEWER)
@Path("/processes/{id}/versions/{version:" + VersionNumber.PATTERN + "}/handbook")
public class HandbookResource {
    private final Versions versions;
    private final Runs runs;
    private final Press press;
    private final CurrentWorkspace workspace;
    private final CurrentCaller caller;

    HandbookResource(
            Versions versions,
            Runs runs,
            Press press,
            CurrentWorkspace workspace,
            CurrentCaller caller) {
        this.versions = versions;
        this.runs = runs;
        this.press = press;
        this.workspace = workspace;
        this.caller = caller;
    }

    /** What is asked for. */
    private record Asked(HandbookFormat format, Locale locale, String run) {}

    @GET
    public Uni<Response> handbook(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam("format") String format,
            @QueryParam("lang") String lang,
            @QueryParam("run") String run,
            @Context HttpHeaders headers,
            @Context Request request) {
        Asked asked = asked(format, lang, run, headers);
        Caller reader = caller.get();
        return VersionNumber.find(versions, new ProcessKey(workspace.get(), id), version)
                .flatMap(
                        row ->
                                written(row, asked)
                                        .map(book -> answer(book, row, asked, request))
                                        .call(answer -> note(reader, row, answer)));
    }

    private static Asked asked(String format, String lang, String run, HttpHeaders headers) {
        Parameters parameters = new Parameters(headers, lang);
        Locale locale = Language.of(parameters, lang, headers);
        HandbookFormat wanted =
                parameters.oneOf("format", format, HandbookFormat.byName(), HandbookFormat.HTML);
        if (run != null && !isRun(run)) {
            parameters.problem("not-a-run", "run", run);
        }
        parameters.check();
        HandbookFormat told = format == null ? HandbookFormat.accepted(headers) : wanted;
        if (told == null) {
            throw new Refusal(CommonProblem.NOT_ACCEPTABLE);
        }
        return new Asked(told, locale, run);
    }

    private static boolean isRun(String run) {
        try {
            return UUID.fromString(run).toString().equalsIgnoreCase(run);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Uni<byte[]> written(VersionRow row, Asked asked) {
        ProcessDefinition definition = row.document().definition();
        Uni<RunFigures> figures =
                asked.run() == null ? Uni.createFrom().nullItem() : runs.figures(asked.run(), row);
        return figures.flatMap(known -> press.call(() -> written(definition, row, asked, known)));
    }

    private static byte[] written(
            ProcessDefinition definition, VersionRow row, Asked asked, RunFigures figures) {
        HandbookWriter writer = new HandbookWriter(definition, Words.in(asked.locale()), figures);
        Handbook book = writer.write(row.version, row.publishedAt);
        return switch (asked.format()) {
            case HTML -> bytes(Templates.page(book, Medium.SCREEN).render());
            case MARKDOWN -> bytes(Templates.text(book).render());
            case PDF -> Pdf.of(book, writer.scene(), row.publishedAt);
        };
    }

    /** What the caller has already is not given out again. */
    private static Uni<Void> note(Caller reader, VersionRow row, Response answer) {
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return Uni.createFrom().voidItem();
        }
        String handbook = "/processes/" + row.process + "/versions/" + row.version + "/handbook";
        AuditEntry entry = reader.does(AuditAction.HANDBOOK_EXPORTED, handbook);
        return Panache.withTransaction(() -> OutboxRow.entry(entry).persist()).replaceWithVoid();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response answer(byte[] book, VersionRow row, Asked asked, Request request) {
        String file = asked.format().file(row.process, row.version);
        return Tagged.of(book, asked.format().mediaType(), asked.locale(), request)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + '"')
                .build();
    }
}
