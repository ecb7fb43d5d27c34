package io.leadflow.dashboard.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;

/**
 * Takes the path under which a service is reached here off what is asked, and puts it before the
 * addresses in the answer's headers, so that {@code Location} and {@code Link} lead back here.
 *
 * @param path such as {@code /api/model}
 * @param upstream the service's own address
 */
record Prefix(String path, URI upstream) implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        String own = context.request().getURI().substring(path.length());
        context.request().setURI(own.startsWith("/") ? own : "/" + own);
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        rewrite(headers, "Location", this::location);
        rewrite(headers, "Content-Location", this::location);
        rewrite(headers, "Link", this::links);
        return context.sendResponse();
    }

    private static void rewrite(
            MultiMap headers, String name, java.util.function.UnaryOperator<String> change) {
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
        return java.util.regex.Pattern.compile("<([^>]*)>")
                .matcher(header)
                .replaceAll(
                        match ->
                                java.util.regex.Matcher.quoteReplacement(
                                        "<" + location(match.group(1)) + ">"));
    }
}
