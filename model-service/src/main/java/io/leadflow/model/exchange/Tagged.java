package io.leadflow.model.exchange;

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
    /**
     * Handbooks and drawings carry their styles, fonts and pictures, and no script runs in them.
     */
    private static final String DOCUMENT_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:;"
                    + " frame-ancestors 'none'";

    private static final Set<String> DOCUMENTS = Set.of("text/html", "image/svg+xml");

    private Tagged() {}

    /** The content, or 304 where the caller has it already; it varies with what was asked for. */
    public static ResponseBuilder of(byte[] content, String type, Locale locale, Request request) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(content).toString());
        ResponseBuilder known = request.evaluatePreconditions(tag);
        ResponseBuilder answer = known == null ? Response.ok(content).type(type) : known;
        if (DOCUMENTS.contains(type.split(";", 2)[0])) {
            answer.header("Content-Security-Policy", DOCUMENT_POLICY);
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
