package io.leadflow.e2e.fuzz;

import java.util.List;
import java.util.Map;

/** A request. */
final class Input {
    private final String method;
    private final String target;
    private final List<Map.Entry<String, String>> headers;
    private final byte[] body;
    private final boolean raw;

    /**
     * @param target path and query
     * @param body null where there is none
     * @param raw whether it is spoilt once more, as bytes, and may be no HTTP at all then
     */
    Input(
            String method,
            String target,
            List<Map.Entry<String, String>> headers,
            byte[] body,
            boolean raw) {
        this.method = method;
        this.target = target;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.raw = raw;
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    boolean raw() {
        return raw;
    }
}
