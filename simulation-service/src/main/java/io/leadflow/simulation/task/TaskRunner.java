package io.leadflow.simulation.task;

import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RunWindow;
import io.leadflow.simulation.stream.LeadEventEncoder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** Simulates one task at a time and thread: its events to the broker, then the report. */
final class TaskRunner {
    /** What came of a task. */
    enum Outcome {
        COMPLETED,
        FAILED,
        CANCELLED,
        /** Not done here; somebody does it again from the start. */
        ABANDONED
    }

    private static final long SLICE_MS = Duration.ofDays(1).toMillis();

    private final Producer<byte[], byte[]> producer;
    private final TaskReports reports;
    private final Cancellations cancellations;
    private final Duration progressEvery;
    private final Counter events;
    private final CompiledProcesses processes = new CompiledProcesses();

    TaskRunner(
            Producer<byte[], byte[]> producer,
            Cancellations cancellations,
            Duration progressEvery,
            MeterRegistry meters) {
        this.producer = producer;
        this.reports = new TaskReports(producer);
        this.cancellations = cancellations;
        this.progressEvery = progressEvery;
        this.events = meters.counter("leadflow.lead.events");
    }

    /**
     * Simulates a task to its end.
     *
     * @param abandoned asked between slices whether to give up
     * @throws KafkaException when the broker does not take what is sent
     */
    Outcome run(SimulationTask task, BooleanSupplier abandoned) throws InterruptedException {
        try {
            return simulate(task, abandoned);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            Log.errorf(e, "replication %s cannot be simulated", task.key());
            reports.failed(task, reason(task, e));
            return Outcome.FAILED;
        }
    }

    private static String reason(SimulationTask task, RuntimeException e) {
        return "replication " + task.replication() + " cannot be simulated: " + e.getMessage();
    }

    private Outcome simulate(SimulationTask task, BooleanSupplier abandoned)
            throws InterruptedException {
        CompiledProcess process = processes.of(task);
        LeadEventWriter writer = new LeadEventWriter(producer, task);
        LeadEventEncoder encoder = new LeadEventEncoder(process, writer);
        long seed = task.request().seed();
        Replication replication = new Replication(process, seed, task.replication(), encoder);
        encoder.started(task.definition(), seed, task.replication());
        Outcome outcome = advance(task, replication, process.window(), encoder, abandoned);
        if (outcome == Outcome.COMPLETED) {
            encoder.completed(replication);
            writer.finish();
            reports.completed(task, encoder.count(), replication.leadsCreated());
        }
        return outcome;
    }

    private Outcome advance(
            SimulationTask task,
            Replication replication,
            RunWindow window,
            LeadEventEncoder encoder,
            BooleanSupplier abandoned) {
        long told = 0;
        long report = System.nanoTime() + progressEvery.toNanos();
        for (long now = window.start(); now < window.end(); ) {
            if (abandoned.getAsBoolean()) {
                return Outcome.ABANDONED;
            }
            if (cancellations.isCancelled(task.run())) {
                return Outcome.CANCELLED;
            }
            now = Math.min(now + SLICE_MS, window.end());
            replication.advanceTo(now);
            events.increment((double) (encoder.count() - told));
            told = encoder.count();
            if (System.nanoTime() - report > 0) {
                double fraction = (double) (now - window.start()) / (window.end() - window.start());
                reports.progressed(task, fraction, told, replication.leadsCreated());
                report = System.nanoTime() + progressEvery.toNanos();
            }
        }
        return Outcome.COMPLETED;
    }
}
