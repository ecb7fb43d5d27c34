package io.leadflow.metrics.ingest;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The spans of this service that have ended. */
@Singleton
public class EndedSpans implements SpanProcessor {
    static final AttributeKey<String> EVENT = AttributeKey.stringKey("leadflow.event");
    private static final AttributeKey<String> RUN = AttributeKey.stringKey("leadflow.run");

    private final List<SpanData> spans = new CopyOnWriteArrayList<>();

    List<SpanData> of(UUID run) {
        return spans.stream()
                .filter(span -> run.toString().equals(span.getAttributes().get(RUN)))
                .toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // not of interest
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        spans.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
