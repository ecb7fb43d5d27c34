package io.leadflow.model.publication;

import io.leadflow.model.definition.VersionRow;
import io.leadflow.model.publication.Publications.Outcome;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Date;

/** Answers about versions. */
final class VersionAnswers {
    private VersionAnswers() {}

    /** A version that is published, by this request or before. */
    record Published(String process, int version, Instant publishedAt) {}

    static Response published(Outcome outcome, UriInfo uri) {
        URI location = location(outcome.process(), outcome.version(), uri);
        ResponseBuilder answer =
                outcome.fresh()
                        ? Response.created(location)
                        : Response.ok().contentLocation(location);
        return answer.entity(
                        new Published(outcome.process(), outcome.version(), outcome.publishedAt()))
                .build();
    }

    static Response page(Versions.Page page, UriInfo uri) {
        ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build(),
                    "next");
        }
        return answer.build();
    }

    /** A version's definition, which may be kept for ever. */
    static Response unchanging(VersionRow version) {
        return document(version)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    static Response latest(VersionRow version, UriInfo uri) {
        return document(version)
                .contentLocation(location(version.process, version.version, uri))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static ResponseBuilder document(VersionRow version) {
        return Response.ok(version.document())
                .lastModified(Date.from(version.publishedAt))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static URI location(String process, int version, UriInfo uri) {
        return uri.getBaseUriBuilder().path("processes/{id}/versions/{n}").build(process, version);
    }
}
