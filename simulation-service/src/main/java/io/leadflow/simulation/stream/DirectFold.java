package io.leadflow.simulation.stream;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.funnel.EventFold;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadAttributes;
import io.leadflow.simulation.process.Replication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds the lead events of one replication as they are told, without a record or its bytes: places
 * in the dictionaries of {@link CompiledProcess} are those in the lists of the first event. What
 * comes of it is what comes of the encoded events, read and folded. Not safe for concurrent use.
 */
public final class DirectFold implements LeadEvents {
    private final ReplicationRecords ends;
    private final ReplicationFold fold = ReplicationFold.empty();
    private final String[] campaigns;
    private final String[] tasks;
    private final String[] people;
    private final String[] attributeIds;
    private final String[][] categories;
    private EventFold events;

    public DirectFold(CompiledProcess process) {
        ends = new ReplicationRecords(process);
        campaigns = ids(process.campaigns());
        tasks = ids(process.tasks());
        people = ids(process.people());
        attributeIds = ids(process.attributes());
        categories = new String[attributeIds.length][];
        for (int i = 0; i < categories.length; i++) {
            categories[i] = ids(process.categories(i));
        }
    }

    private static String[] ids(List<String> list) {
        return list.toArray(String[]::new);
    }

    private static String id(String[] ids, int index) {
        return index < 0 ? null : ids[index];
    }

    /** What has been folded. */
    public ReplicationFold fold() {
        return fold;
    }

    @Override
    public long count() {
        return fold.nextSequence();
    }

    @Override
    public void started(ProcessDefinition definition, long seed, int replication) {
        fold.fold(ends.started(definition, seed, replication));
        events = fold.events();
    }

    @Override
    public void completed(Replication replication) {
        fold.fold(ends.completed(replication, fold.nextSequence()));
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
        Map<String, Object> all = attributes == null ? null : map(attributes);
        events.leadCreated(at, lead, source, value, id(campaigns, campaign), ageMs, all);
    }

    private Map<String, Object> map(LeadAttributes attributes) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < attributeIds.length; i++) {
            Object value =
                    attributes.isCategory(i)
                            ? categories[i][attributes.category(i)]
                            : (Object) attributes.number(i);
            map.put(attributeIds[i], value);
        }
        return map;
    }

    @Override
    public void stageEntered(long at, long lead, int stage, int visit, long ageMs) {
        events.stageEntered(at, lead, stage, ageMs);
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {
        events.workStarted(at, lead, stage, role, id(tasks, task), id(people, person));
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role, int task, int person) {
        events.workFinished(at, lead, stage, id(tasks, task), id(people, person));
    }

    @Override
    public void workInterrupted(long at, long lead, int stage, int role, int task, int person) {
        events.workInterrupted(at, lead, stage, id(tasks, task), id(people, person));
    }

    @Override
    public void stageTimedOut(long at, long lead, int stage) {
        events.stageTimedOut(lead);
    }

    @Override
    public void leadStale(long at, long lead, int stage) {
        events.leadStale(lead, stage);
    }

    @Override
    public void leadFrozen(long at, long lead, int stage, int reason) {
        events.leadFrozen(at, lead, stage, reason);
    }

    @Override
    public void leadThawed(long at, long lead, int stage) {
        events.leadThawed(at, lead);
    }

    @Override
    public void leadWon(long at, long lead, int stage, long value) {
        events.leadWon(at, lead, value);
    }

    @Override
    public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {
        events.leadLost(at, lead, stage, reason, reopens);
    }

    @Override
    public void leadReopened(long at, long lead, int stage) {
        events.leadReopened(at, lead);
    }

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        events.guardrailBreached(at, lead, stage, guardrail);
    }
}
