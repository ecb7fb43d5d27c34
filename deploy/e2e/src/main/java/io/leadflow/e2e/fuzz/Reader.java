package io.leadflow.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.e2e.Rest;
import java.io.IOException;
import java.util.List;

/**
 * Who reads a topic, and what they take for a record of it.
 *
 * @param values reads what stands in a record
 * @param compacted whether each record has a key, and one without a value means something
 */
record Reader(String topic, List<String> services, Values values, boolean compacted) {
    /** Reads a value of a topic, or throws because it is none. */
    private interface Values {
        Object read(byte[] value);

        static Values of(Class<?> type) {
            return value -> Wire.read(value, type);
        }
    }

    private static final String SIMULATION = "simulation-service";
    private static final String METRICS = "metrics-service";
    private static final int FEW = 20;
    private static final int DAYS = 400;

    static final List<Reader> ALL =
            List.of(
                    new Reader(
                            Topics.PROCESS_DEFINITIONS,
                            List.of(SIMULATION),
                            Values.of(PublishedProcess.class),
                            true),
                    new Reader(
                            Topics.RUN_EVENTS,
                            List.of(SIMULATION, METRICS),
                            Values.of(Run.class),
                            true),
                    new Reader(
                            Topics.SIMULATION_TASKS,
                            List.of(SIMULATION),
                            Values.of(SimulationTask.class),
                            false),
                    new Reader(
                            Topics.TASK_EVENTS,
                            List.of(SIMULATION),
                            Values.of(TaskEvent.class),
                            true),
                    new Reader(
                            Topics.LEAD_EVENTS,
                            List.of(METRICS),
                            Values.of(LeadEvent.class),
                            false),
                    new Reader(
                            Topics.REPLICATION_STATISTICS, List.of(METRICS), Reader::object, false),
                    new Reader(
                            Topics.AUDIT_TRAIL,
                            List.of(METRICS),
                            Values.of(AuditEntry.class),
                            false));

    /** What is to become of a value. */
    enum Fate {
        /** It is no value of the topic: it has to be put aside. */
        DEAD_LETTER,
        /** It may be taken, skipped or put aside, as its key and what is known already want it. */
        ANY,
        /** It is an order that would be carried out for long. */
        NOT_SENT
    }

    Fate fate(byte[] value) {
        if (value == null) {
            return compacted ? Fate.ANY : Fate.DEAD_LETTER;
        }
        try {
            return switch (values.read(value)) {
                case Run run -> size(run.request());
                case SimulationTask task -> size(task.request());
                default -> Fate.ANY;
            };
        } catch (UnreadableRecordException e) {
            return Fate.DEAD_LETTER;
        }
    }

    /** What stands in statistics is the services' own; that they are a JSON object is not. */
    private static JsonNode object(byte[] value) {
        try {
            JsonNode document = Rest.JSON.readTree(value);
            if (document != null && document.isObject()) {
                return document;
            }
        } catch (IOException e) {
            throw new UnreadableRecordException("no JSON", e);
        }
        throw new UnreadableRecordException("no JSON object", null);
    }

    private static Fate size(RunRequest request) {
        boolean small =
                request.replications() != null
                        && request.replications() <= FEW
                        && days(request.horizonDays())
                                        + days(request.warmUpDays())
                                        + days(request.followUpDays())
                                <= DAYS
                        && request.pipeline().isEmpty()
                        && request.stopWhen() == null;
        return small ? Fate.ANY : Fate.NOT_SENT;
    }

    private static long days(Integer days) {
        return days == null ? 0 : Math.abs((long) days);
    }
}
