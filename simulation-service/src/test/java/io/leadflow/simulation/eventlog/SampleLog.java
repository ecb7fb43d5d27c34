package io.leadflow.simulation.eventlog;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.run.PipelineLead;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.simulation.Examples;
import io.leadflow.simulation.stream.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Logs of runs that nobody has to wait for. */
final class SampleLog {
    static final int REPLICATIONS = 3;
    static final Selection FIRST = new Selection(0, 0, Long.MIN_VALUE, Long.MAX_VALUE);
    static final Selection ALL = new Selection(0, REPLICATIONS - 1, Long.MIN_VALUE, Long.MAX_VALUE);

    private SampleLog() {}

    static EventLog of(String example, Selection selection) {
        return of(run(Examples.definition(example), 90), selection, Locale.ENGLISH);
    }

    static EventLog of(Run run, Selection selection, Locale locale) {
        return new EventLog(run, selection, locale, () -> false);
    }

    /** A run with warm-up, follow-up and two leads of the pipeline. */
    static Run run(ProcessDefinition definition, int days) {
        RunRequest request =
                new RunRequest(
                        definition.id(),
                        1,
                        LocalDate.of(2026, 1, 5),
                        days,
                        0,
                        60,
                        REPLICATIONS,
                        20_261_124L,
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(pipelineLead(definition)),
                        null);
        return new Run(
                UUID.fromString("7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11"),
                RunStatus.REQUESTED,
                0,
                request,
                definition,
                Engine.VERSION,
                null,
                Instant.EPOCH,
                null,
                null,
                RunProgress.none(REPLICATIONS),
                null,
                null,
                null,
                null,
                null);
    }

    private static PipelineLead pipelineLead(ProcessDefinition definition) {
        String source = definition.sources().keySet().iterator().next();
        String stage = definition.funnelStages().getFirst();
        return new PipelineLead(stage, source, 20.0, 2.0, 2500.0, null, Map.of(), 2);
    }

    static byte[] written(EventLogFormat format, EventLog log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(log, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The events of the NDJSON log, of all replications. */
    static List<LeadEvent> events(EventLog log) {
        String lines = new String(written(EventLogFormat.NDJSON, log), StandardCharsets.UTF_8);
        return lines.lines()
                .map(line -> Wire.read(line.getBytes(StandardCharsets.UTF_8), LeadEvent.class))
                .toList();
    }

    /** Those that leads have a part in. */
    static List<LeadEvent> leadEvents(EventLog log) {
        return events(log).stream()
                .filter(
                        e ->
                                !(e instanceof ReplicationStarted
                                        || e instanceof ReplicationCompleted))
                .toList();
    }

    static long count(List<LeadEvent> events, Class<? extends LeadEvent> kind) {
        return events.stream().filter(kind::isInstance).count();
    }
}
