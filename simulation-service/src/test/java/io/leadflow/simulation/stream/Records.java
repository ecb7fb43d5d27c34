package io.leadflow.simulation.stream;

import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadAttributes;
import io.leadflow.simulation.process.LeadEventSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lead events as records of the contract, told beside the encoder. */
final class Records implements LeadEventSink {
    final List<LeadEvent> events = new ArrayList<>();
    private final CompiledProcess process;

    Records(CompiledProcess process) {
        this.process = process;
    }

    private long next() {
        // number 0 starts the replication
        return events.size() + 1L;
    }

    private String stage(int stage) {
        return process.stages().get(stage);
    }

    private static String id(List<String> ids, int index) {
        return index < 0 ? null : ids.get(index);
    }

    private static Long age(long ageMs) {
        return ageMs < 0 ? null : Long.valueOf(ageMs);
    }

    @Override
    public void leadCreated(
            long at,
            long lead,
            int source,
            long value,
            int campaign,
            long ageMs,
            LeadAttributes attributes) {
        events.add(
                new LeadEvent.LeadCreated(
                        next(),
                        at,
                        lead,
                        process.sources().get(source),
                        value,
                        id(process.campaigns(), campaign),
                        age(ageMs),
                        attributes == null ? null : map(attributes)));
    }

    private Map<String, Object> map(LeadAttributes attributes) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            map.put(
                    process.attributes().get(i),
                    attributes.isCategory(i)
                            ? process.categories(i).get(attributes.category(i))
                            : (Object) attributes.number(i));
        }
        return map;
    }

    @Override
    public void stageEntered(long at, long lead, int stage, int visit, long ageMs) {
        events.add(new LeadEvent.StageEntered(next(), at, lead, stage(stage), visit, age(ageMs)));
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {
        events.add(
                new LeadEvent.WorkStarted(
                        next(),
                        at,
                        lead,
                        stage(stage),
                        id(process.roles(), role),
                        id(process.tasks(), task),
                        id(process.people(), person)));
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role, int task, int person) {
        events.add(
                new LeadEvent.WorkFinished(
                        next(),
                        at,
                        lead,
                        stage(stage),
                        id(process.roles(), role),
                        id(process.tasks(), task),
                        id(process.people(), person)));
    }

    @Override
    public void workInterrupted(long at, long lead, int stage, int role, int task, int person) {
        events.add(
                new LeadEvent.WorkInterrupted(
                        next(),
                        at,
                        lead,
                        stage(stage),
                        id(process.roles(), role),
                        id(process.tasks(), task),
                        id(process.people(), person)));
    }

    @Override
    public void stageTimedOut(long at, long lead, int stage) {
        events.add(new LeadEvent.StageTimedOut(next(), at, lead, stage(stage)));
    }

    @Override
    public void leadStale(long at, long lead, int stage) {
        events.add(new LeadEvent.LeadStale(next(), at, lead, stage(stage)));
    }

    @Override
    public void leadFrozen(long at, long lead, int stage, int reason) {
        String id = process.frozenReasons().get(reason);
        events.add(new LeadEvent.LeadFrozen(next(), at, lead, stage(stage), id));
    }

    @Override
    public void leadThawed(long at, long lead, int stage) {
        events.add(new LeadEvent.LeadThawed(next(), at, lead, stage(stage)));
    }

    @Override
    public void leadWon(long at, long lead, int stage, long value) {
        events.add(new LeadEvent.LeadWon(next(), at, lead, stage(stage), value));
    }

    @Override
    public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {
        events.add(
                new LeadEvent.LeadLost(
                        next(),
                        at,
                        lead,
                        stage(stage),
                        process.lostReasons().get(reason),
                        reopens ? true : null));
    }

    @Override
    public void leadReopened(long at, long lead, int stage) {
        events.add(new LeadEvent.LeadReopened(next(), at, lead, stage(stage)));
    }

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        String id = process.guardrails().get(guardrail);
        events.add(new LeadEvent.GuardrailBreached(next(), at, lead, id, stage(stage)));
    }
}
