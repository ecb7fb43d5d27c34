package io.leadflow.model.diagram;

import io.leadflow.access.Roles;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.model.definition.ProcessKey;
import io.leadflow.model.exchange.Language;
import io.leadflow.model.exchange.Tagged;
import io.leadflow.model.exchange.Worker;
import io.leadflow.model.publication.VersionNumber;
import io.leadflow.model.publication.Versions;
import io.leadflow.model.wording.Words;
import io.leadflow.service.exchange.CurrentWorkspace;
import io.leadflow.service.exchange.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Draws published versions. */
@RolesAllowed(Roles.VIEWER)
@Path("/processes/{id}/versions/{version:" + VersionNumber.PATTERN + "}/diagram")
@Produces(DiagramResource.SVG)
public class DiagramResource {
    static final String SVG = "image/svg+xml;charset=UTF-8";

    private final Versions versions;
    private final CurrentWorkspace workspace;

    DiagramResource(Versions versions, CurrentWorkspace workspace) {
        this.versions = versions;
        this.workspace = workspace;
    }

    @GET
    public Uni<Response> diagram(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam("lang") String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        Parameters parameters = new Parameters(headers, lang);
        Locale locale = Language.of(parameters, lang, headers);
        parameters.check();
        return VersionNumber.find(versions, new ProcessKey(workspace.get(), id), version)
                .map(row -> row.document())
                .flatMap(document -> Worker.call(() -> svg(document.definition(), locale)))
                .map(svg -> Tagged.of(svg, SVG, locale, request).build());
    }

    static String svg(ProcessDefinition definition, Locale locale) {
        return Svg.of(Diagram.of(definition, Words.in(locale), Figures.later()));
    }
}
