package io.leadflow.e2e.fuzz;

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
import java.util.List;

/**
 * Who reads a topic, and what they take for a record of it.
 *
 * @param type of the values; null where the contracts have none
 * @param compacted whether each record has a key, and one without a value means something
 */
record Reader(String topic, List<String> services, Class<?> type, boolean compacted) {
    private static final String SIMULATION = "simulation-service";
    private static final String METRICS = "metrics-service";
    private static final int FEW = 20;
    private static final int DAYS = 400;

    static final List<Reader> ALL =
            List.of(
                    new Reader(
                            Topics.PROCESS_DEFINITIONS,
                            List.of(SIMULATION),
                            PublishedProcess.class,
                            true),
                    new Reader(Topics.RUN_EVENTS, List.of(SIMULATION, METRICS), Run.class, true),
                    new Reader(
                            Topics.SIMULATION_TASKS,
                            List.of(SIMULATION),
                            SimulationTask.class,
                            false),
                    new Reader(Topics.TASK_EVENTS, List.of(SIMULATION), TaskEvent.class, true),
                    new Reader(Topics.LEAD_EVENTS, List.of(METRICS), LeadEvent.class, false),
                    new Reader(Topics.REPLICATION_STATISTICS, List.of(METRICS), null, false),
                    new Reader(Topics.AUDIT_TRAIL, List.of(METRICS), AuditEntry.class, false));

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
        if (type == null) {
            return Fate.ANY;
        }
        try {
            return switch (Wire.read(value, type)) {
                case Run run -> size(run.request());
                case SimulationTask task -> size(task.request());
                default -> Fate.ANY;
            };
        } catch (UnreadableRecordException e) {
            return Fate.DEAD_LETTER;
        }
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
