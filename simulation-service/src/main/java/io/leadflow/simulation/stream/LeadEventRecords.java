package io.leadflow.simulation.stream;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadAttributes;
import io.leadflow.simulation.process.Replication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the lead events of one replication as records of the contract, numbered as they are
 * everywhere. First and last event are counted only: no lead has a part in them.
 */
public final class LeadEventRecords implements LeadEvents {
    /** Takes events in order. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes an event.
         *
         * @param lead whose event it is, counted from 1
         */
        void take(long lead, LeadEvent event);
    }

    private final CompiledProcess process;
    private final Taker out;
    private long sequence;

    public LeadEventRecords(CompiledProcess process, Taker out) {
        this.process = process;
        this.out = out;
    }

    @Override
    public void started(ProcessDefinition definition, long seed, int replication) {
        sequence++;
    }

    @Override
    public void completed(Replication replication) {
        sequence++;
    }

    @Override
    public long count() {
        return sequence;
    }

    private long next() {
        return sequence++;
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
        out.take(
                lead,
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
        out.take(
                lead,
                new LeadEvent.StageEntered(next(), at, lead, stage(stage), visit, age(ageMs)));
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {
        out.take(
                lead,
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
        out.take(
                lead,
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
        out.take(
                lead,
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
        out.take(lead, new LeadEvent.StageTimedOut(next(), at, lead, stage(stage)));
    }

    @Override
    public void leadStale(long at, long lead, int stage) {
        out.take(lead, new LeadEvent.LeadStale(next(), at, lead, stage(stage)));
    }

    @Override
    public void leadFrozen(long at, long lead, int stage, int reason) {
        String id = process.frozenReasons().get(reason);
        out.take(lead, new LeadEvent.LeadFrozen(next(), at, lead, stage(stage), id));
    }

    @Override
    public void leadThawed(long at, long lead, int stage) {
        out.take(lead, new LeadEvent.LeadThawed(next(), at, lead, stage(stage)));
    }

    @Override
    public void leadWon(long at, long lead, int stage, long value) {
        out.take(lead, new LeadEvent.LeadWon(next(), at, lead, stage(stage), value));
    }

    @Override
    public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {
        out.take(
                lead,
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
        out.take(lead, new LeadEvent.LeadReopened(next(), at, lead, stage(stage)));
    }

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        String id = process.guardrails().get(guardrail);
        out.take(lead, new LeadEvent.GuardrailBreached(next(), at, lead, id, stage(stage)));
    }
}
