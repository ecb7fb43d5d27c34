package io.leadflow.simulation.task;

import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.simulation.task.TaskRunner.Outcome;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Locale;

/** A span for each attempt at a task; it goes on with the trace of the run's request. */
final class TaskSpans {
    private final Tracer tracer;

    TaskSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * Begins one.
     *
     * @param cause the context the task was written in
     */
    Span begin(SimulationTask task, Context cause) {
        return tracer.spanBuilder(Topics.SIMULATION_TASKS + " process")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(cause)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", Topics.SIMULATION_TASKS)
                .setAttribute("leadflow.run", task.run().toString())
                .setAttribute("leadflow.replication", task.replication())
                .startSpan();
    }

    static void note(Span span, Outcome outcome) {
        span.setAttribute("leadflow.outcome", outcome.name().toLowerCase(Locale.ROOT));
        if (outcome == Outcome.FAILED) {
            span.setStatus(StatusCode.ERROR);
        }
    }
}
