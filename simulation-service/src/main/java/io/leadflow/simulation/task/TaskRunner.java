package io.leadflow.simulation.task;

import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RunWindow;
import io.leadflow.simulation.stream.LeadEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Simulates one task at a time and thread: its events, or what they come to, to the broker, then
 * the report.
 */
final class TaskRunner {
    /** What came of a task. */
    enum Outcome {
        COMPLETED,
        FAILED,
        CANCELLED,
        /** The record was no task; it is a dead letter now. */
        UNREADABLE,
        /** A tombstone: there is nothing to do. */
        WITHDRAWN,
        /** Not done here; somebody does it again from the start. */
        ABANDONED
    }

    private static final long SLICE_MS = Duration.ofDays(1).toMillis();
    private static final long LOOK_AGAIN_MS = 100;

    private final Producer<byte[], byte[]> producer;
    private final TaskReports reports;
    private final Cancellations cancellations;
    private final BooleanSupplier heldUp;
    private final Duration progressEvery;
    private final TaskSpans spans;
    private final Counter events;
    private final CompiledProcesses processes = new CompiledProcesses();

    /**
     * Makes one that sends with this producer.
     *
     * @param heldUp asked between slices whether those who write events are to wait
     */
    TaskRunner(
            Producer<byte[], byte[]> producer,
            Cancellations cancellations,
            BooleanSupplier heldUp,
            Duration progressEvery,
            Tracer tracer,
            MeterRegistry meters) {
        this.producer = producer;
        this.reports = new TaskReports(producer);
        this.cancellations = cancellations;
        this.heldUp = heldUp;
        this.progressEvery = progressEvery;
        this.spans = new TaskSpans(tracer);
        this.events = meters.counter("leadflow.lead.events");
    }

    /**
     * Simulates a task to its end. What goes wrong in the simulation itself would go wrong again,
     * so it is reported, memory that does not suffice too; only what the broker did not take is to
     * be tried again.
     *
     * @param cause the context the task was written in
     * @param abandoned asked between slices whether to give up
     * @throws KafkaException when the broker does not take what is sent, and may later
     */
    @SuppressWarnings("try") // a scope is only closed
    Outcome run(SimulationTask task, Context cause, BooleanSupplier abandoned)
            throws InterruptedException {
        Span span = spans.begin(task, cause);
        try (Scope within = span.makeCurrent()) {
            Outcome outcome = attempt(task, abandoned);
            TaskSpans.note(span, outcome);
            return outcome;
        } catch (KafkaException e) {
            span.recordException(e).setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }

    private Outcome attempt(SimulationTask task, BooleanSupplier abandoned)
            throws InterruptedException {
        try {
            return simulate(task, abandoned);
        } catch (KafkaException e) {
            if (e.getCause() instanceof RecordTooLargeException tooLarge) {
                return failed(task, tooLarge);
            }
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return abandoned.getAsBoolean() ? Outcome.ABANDONED : failed(task, e);
        }
    }

    private Outcome failed(SimulationTask task, Throwable cause) throws InterruptedException {
        Span.current().recordException(cause);
        Log.errorf(cause, "replication %s cannot be simulated", task.key());
        String why = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
        reports.failed(task, "replication " + task.replication() + " cannot be simulated: " + why);
        return Outcome.FAILED;
    }

    private Outcome simulate(SimulationTask task, BooleanSupplier abandoned)
            throws InterruptedException {
        if (cancellations.isCancelled(task.run())) {
            return Outcome.CANCELLED;
        }
        CompiledProcess process = processes.of(task);
        ReplicationOutput output = ReplicationOutput.of(task, process, producer);
        LeadEvents told = output.events();
        long seed = task.request().seed();
        Replication replication = new Replication(process, seed, task.replication(), told);
        output.traceNext();
        told.started(task.definition(), seed, task.replication());
        Outcome outcome = advance(task, replication, process.window(), told, abandoned);
        if (outcome == Outcome.COMPLETED) {
            output.traceNext();
            told.completed(replication);
            events.increment();
            output.finish();
            reports.completed(
                    task, told.count(), replication.leadsCreated(), replication.outcome());
        }
        return outcome;
    }

    private Outcome advance(
            SimulationTask task,
            Replication replication,
            RunWindow window,
            LeadEvents all,
            BooleanSupplier abandoned)
            throws InterruptedException {
        long told = 0;
        long report = System.nanoTime() + progressEvery.toNanos();
        for (long now = window.start(); now < window.end(); ) {
            if (abandoned.getAsBoolean()) {
                return Outcome.ABANDONED;
            }
            if (cancellations.isCancelled(task.run())) {
                return Outcome.CANCELLED;
            }
            if (task.request().streamsEvents() && heldUp.getAsBoolean()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
                continue;
            }
            now = Math.min(now + SLICE_MS, window.end());
            replication.advanceTo(now);
            events.increment((double) (all.count() - told));
            told = all.count();
            if (System.nanoTime() - report > 0) {
                double fraction = (double) (now - window.start()) / (window.end() - window.start());
                reports.progressed(task, fraction, told, replication.leadsCreated());
                report = System.nanoTime() + progressEvery.toNanos();
            }
        }
        return Outcome.COMPLETED;
    }
}
