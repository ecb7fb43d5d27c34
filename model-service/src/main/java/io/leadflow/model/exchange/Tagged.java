package io.leadflow.model.exchange;

import io.leadflow.service.exchange.ContentPolicy;
import io.leadflow.service.exchange.Preconditions;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Answers that caches keep but ask about again: what is drawn today may be drawn better tomorrow.
 */
public final class Tagged {
    private static final Set<String> DOCUMENTS = Set.of("text/html", "image/svg+xml");

    private Tagged() {}

    /** The content, or 304 where the caller has it already; it varies with what was asked for. */
    public static ResponseBuilder of(byte[] content, String type, Locale locale, Request request) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(content).toString());
        ResponseBuilder known = Preconditions.unchanged(request, tag);
        ResponseBuilder answer = known == null ? Response.ok(content).type(type) : known;
        if (DOCUMENTS.contains(type.split(";", 2)[0])) {
            answer.header("Content-Security-Policy", ContentPolicy.DOCUMENT);
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }

    public static ResponseBuilder of(String content, String type, Locale locale, Request request) {
        return of(content.getBytes(StandardCharsets.UTF_8), type, locale, request);
    }
}
