package io.leadflow.dashboard.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the path under which a service is reached here off what is asked, and puts it before the
 * addresses in the answer's headers, so that {@code Location} and {@code Link} lead back here.
 *
 * @param path such as {@code /api/model}
 * @param upstream the service's own address
 */
record Prefix(String path, URI upstream) implements ProxyInterceptor {
    private static final Pattern LINKED = Pattern.compile("<([^>]*)>");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        String own = request.getURI().substring(path.length());
        request.setURI(own.startsWith("/") ? own : "/" + own);
        Caller.current().introduce(request.headers());
        return context.sendRequest().recover(failure -> Future.succeededFuture(away(request)));
    }

    private ProxyResponse away(ProxyRequest request) {
        Buffer problem =
                new JsonObject()
                        .put("status", 502)
                        .put("title", "The service does not answer")
                        .put("detail", "Nobody answers at " + upstream + " behind " + path + ".")
                        // the page says it in its own words
                        .put("away", true)
                        .toBuffer();
        ProxyResponse response = request.release().response().setStatusCode(502);
        response.putHeader("Content-Type", "application/problem+json");
        return response.setBody(Body.body(problem));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        rewrite(headers, "Location", this::location);
        rewrite(headers, "Content-Location", this::location);
        rewrite(headers, "Link", this::links);
        return context.sendResponse();
    }

    private static void rewrite(MultiMap headers, String name, UnaryOperator<String> change) {
        String value = headers.get(name);
        if (value != null) {
            headers.set(name, change.apply(value));
        }
    }

    /** An address of the service as one of this gateway; others stay. */
    String location(String address) {
        String own = withoutOrigin(address);
        return own.startsWith("/") ? path + own : address;
    }

    private String withoutOrigin(String address) {
        String origin = upstream.getScheme() + "://" + upstream.getAuthority();
        return address.startsWith(origin + "/") ? address.substring(origin.length()) : address;
    }

    /** The same for each {@code <address>} of a Link header. */
    String links(String header) {
        return LINKED.matcher(header)
                .replaceAll(link -> Matcher.quoteReplacement("<" + location(link.group(1)) + ">"));
    }
}
