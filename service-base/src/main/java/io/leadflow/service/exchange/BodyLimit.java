package io.leadflow.service.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;

/**
 * Refuses bodies that announce more than the server's limit, with problem details: the server's own
 * answer has no body. Bodies of unannounced size are read before they are refused.
 */
@ApplicationScoped
public class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 1000;

    /** What a definition's reader takes, in bytes. */
    public static final long BYTES = 1L << 20;

    private final ObjectMapper json;

    BodyLimit(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A body that may have come without its size. The server reads on beyond the limit, up to a
     * limit of its own, so that there is somebody left to answer.
     *
     * @param body may be null: there was none
     */
    public static byte[] checked(byte[] body) {
        if (body != null && body.length > BYTES) {
            throw new Refusal(CommonProblem.TOO_LARGE, BYTES);
        }
        return body == null ? new byte[0] : body;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext context) {
        if (announced(context) > BYTES) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the server refuses it itself
        }
    }

    private void refuse(RoutingContext context) {
        Locale locale =
                ProblemWording.language(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpProblem problem =
                ProblemWording.worded(HttpProblem.builder(), CommonProblem.TOO_LARGE, locale, BYTES)
                        .withInstance(URI.create(context.request().path()))
                        .build();
        context.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                // the rest of the body is not read
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(written(problem));
    }

    private String written(HttpProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
