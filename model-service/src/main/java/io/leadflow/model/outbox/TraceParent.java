package io.leadflow.model.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carries a request's trace through the outbox, as W3C's {@code traceparent}. */
public final class TraceParent {
    private static final String NAME = "traceparent";
    private static final TextMapGetter<String> VALUE = new Value();

    private TraceParent() {}

    /** Of the request being served; null where it is not traced. */
    static String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get(NAME);
    }

    /** The context the trace goes on from. */
    public static Context context(String traceParent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, VALUE);
    }

    private static final class Value implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of(NAME);
        }

        @Override
        public String get(String traceParent, String key) {
            return NAME.equals(key) ? traceParent : null;
        }
    }
}
