package io.leadflow.model.diagram;

import io.leadflow.access.Roles;
import io.leadflow.model.exchange.Language;
import io.leadflow.model.exchange.Submissions;
import io.leadflow.model.exchange.Worker;
import io.leadflow.service.exchange.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Draws definitions that are not kept, for editors. */
@RolesAllowed(Roles.VIEWER)
@Path("/diagrams")
@Produces(DiagramResource.SVG)
public class PreviewResource {
    private final Submissions submissions;

    PreviewResource(Submissions submissions) {
        this.submissions = submissions;
    }

    @POST
    public Uni<Response> draw(
            byte[] body, @QueryParam("lang") String lang, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(headers, lang);
        Locale locale = Language.of(parameters, lang, headers);
        parameters.check();
        return submissions
                .read(body, headers)
                .flatMap(
                        document ->
                                Worker.call(
                                        () -> DiagramResource.svg(document.definition(), locale)))
                .map(svg -> answer(svg, locale));
    }

    private static Response answer(String svg, Locale locale) {
        return Response.ok(svg, DiagramResource.SVG)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
