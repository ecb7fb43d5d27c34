package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Compilation.MS_PER_DAY;
import static io.leadflow.simulation.process.Compilation.MS_PER_HOUR;

import io.leadflow.contracts.definition.Guardrail;
import io.leadflow.contracts.definition.GuardrailMeasure;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.simulation.kernel.Deadline;
import io.leadflow.simulation.kernel.Timetable;
import java.util.Map;

/** Compiles guardrails to reminders that tell a breach at the moment the limit is passed. */
final class Guardrails {
    /** Adds a node for a guardrail before {@code next}. */
    private interface Node {
        int before(int next, String id, double limit);
    }

    private final Compilation process;

    Guardrails(Compilation process) {
        this.process = process;
    }

    /** From creation on, until {@link #stopFirstResponse}. */
    int startFirstResponse(String entry, int next) {
        Timetable hours = workingHours(process.definition.stages().get(entry));
        return chain(
                GuardrailMeasure.FIRST_RESPONSE_WORKING_HOURS,
                entry,
                next,
                (node, id, limit) -> {
                    long work = Math.round(limit * MS_PER_HOUR);
                    return start(id, entry, created -> hours.plusWork(created, work), node);
                });
    }

    int stopFirstResponse(int next) {
        return chain(
                GuardrailMeasure.FIRST_RESPONSE_WORKING_HOURS,
                null,
                next,
                (node, id, limit) ->
                        process.graph.stopRootTimer(process.slots.guardrail(id), node));
    }

    /** From when a lead starts to wait for a person. */
    int startWaiting(String stage, int next) {
        return startDays(GuardrailMeasure.WAITING_DAYS, stage, next);
    }

    int stopWaiting(String stage, int next) {
        return stop(GuardrailMeasure.WAITING_DAYS, stage, next);
    }

    /** From when a lead enters a stage. */
    int startStay(String stage, int next) {
        return startDays(GuardrailMeasure.STAGE_DAYS, stage, next);
    }

    int stopStay(String stage, int next) {
        return stop(GuardrailMeasure.STAGE_DAYS, stage, next);
    }

    int countVisits(String stage, int counter, int next) {
        return chain(
                GuardrailMeasure.STAGE_VISITS,
                stage,
                next,
                (node, id, limit) -> process.graph.warn(counter, limit, code(id, stage), node));
    }

    private int startDays(GuardrailMeasure measure, String stage, int next) {
        return chain(
                measure,
                stage,
                next,
                (node, id, limit) -> {
                    long ms = Math.round(limit * MS_PER_DAY);
                    return start(id, stage, Deadline.in(ms), node);
                });
    }

    private int stop(GuardrailMeasure measure, String stage, int next) {
        return chain(
                measure,
                stage,
                next,
                (node, id, limit) -> process.graph.stopTimer(process.slots.guardrail(id), node));
    }

    /** A node for each guardrail of the measure that holds for the stage; for any if it is null. */
    private int chain(GuardrailMeasure measure, String stage, int next, Node nodes) {
        int node = next;
        for (Map.Entry<String, Guardrail> entry : process.definition.guardrails().entrySet()) {
            Guardrail guard = entry.getValue();
            boolean holds = stage == null || guard.stage() == null || guard.stage().equals(stage);
            if (guard.measure() == measure && holds) {
                node = nodes.before(node, entry.getKey(), guard.limit());
            }
        }
        return node;
    }

    private int start(String id, String stage, Deadline deadline, int next) {
        int slot = process.slots.guardrail(id);
        return process.graph.startReminder(slot, deadline, code(id, stage), next);
    }

    private int code(String id, String stage) {
        int at = process.names.stages().indexOf(stage);
        int guard = process.names.guardrails().indexOf(id);
        return process.marks.add(Marks.Kind.BREACHED, at, guard, Marks.NONE);
    }

    /** Hours in which a lead that enters at the stage can be answered. */
    private Timetable workingHours(Stage stage) {
        String role = stage.role();
        return role == null
                ? Timetable.ALWAYS
                : process.timetable(process.definition.roles().get(role).calendar());
    }
}
