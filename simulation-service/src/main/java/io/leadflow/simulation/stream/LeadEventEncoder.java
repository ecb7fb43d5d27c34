package io.leadflow.simulation.stream;

import static io.leadflow.simulation.stream.EventBytes.ascii;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadAttributes;
import io.leadflow.simulation.process.Replication;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the lead events of one replication, each as the bytes that {@link Wire} would write for
 * its record, numbered from 0. All that does not change from event to event is encoded once; ids
 * are ASCII by contract. Not safe for concurrent use.
 */
public final class LeadEventEncoder implements LeadEvents {
    private static final byte[] AT = ascii(",\"at\":");
    private static final byte[] LEAD = ascii(",\"lead\":");
    private static final byte[] VISIT = ascii(",\"visit\":");
    private static final byte[] VALUE = ascii(",\"value\":");
    private static final byte[] AGE = ascii(",\"ageMs\":");
    private static final byte[] REOPENS = ascii(",\"reopens\":true");

    private static final byte[] CREATED = type("LeadCreated");
    private static final byte[] ENTERED = type("StageEntered");
    private static final byte[] WORK_STARTED = type("WorkStarted");
    private static final byte[] WORK_FINISHED = type("WorkFinished");
    private static final byte[] WORK_INTERRUPTED = type("WorkInterrupted");
    private static final byte[] TIMED_OUT = type("StageTimedOut");
    private static final byte[] STALE = type("LeadStale");
    private static final byte[] FROZEN = type("LeadFrozen");
    private static final byte[] THAWED = type("LeadThawed");
    private static final byte[] WON = type("LeadWon");
    private static final byte[] LOST = type("LeadLost");
    private static final byte[] REOPENED = type("LeadReopened");
    private static final byte[] BREACHED = type("GuardrailBreached");

    private final ReplicationRecords ends;
    private final Consumer<byte[]> out;
    private final byte[][] sources;
    private final byte[][] campaigns;
    private final byte[][] stages;
    private final byte[][] tasks;
    private final byte[][] roles;
    private final byte[][] people;
    private final byte[][] lostReasons;
    private final byte[][] frozenReasons;
    private final byte[][] guardrails;
    private final AttributeBytes attributeBytes;
    private final EventBytes bytes = new EventBytes();
    private long sequence;

    /**
     * @param process what is simulated
     * @param out takes the events' bytes in order; they are its own from then on
     */
    public LeadEventEncoder(CompiledProcess process, Consumer<byte[]> out) {
        ends = new ReplicationRecords(process);
        this.out = out;
        sources = fields("source", process.sources());
        campaigns = fields("campaign", process.campaigns());
        stages = fields("stage", process.stages());
        tasks = fields("task", process.tasks());
        roles = fields("role", process.roles());
        people = fields("person", process.people());
        lostReasons = fields("reason", process.lostReasons());
        frozenReasons = fields("reason", process.frozenReasons());
        guardrails = fields("guardrail", process.guardrails());
        attributeBytes = new AttributeBytes(process);
    }

    @Override
    public void started(ProcessDefinition definition, long seed, int replication) {
        write(ends.started(definition, seed, replication));
    }

    @Override
    public void completed(Replication replication) {
        write(ends.completed(replication, sequence));
    }

    @Override
    public long count() {
        return sequence;
    }

    private void write(LeadEvent event) {
        sequence++;
        out.accept(Wire.write(event));
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
        event(CREATED, at, lead).add(sources[source]).add(VALUE).add(value);
        age(bytes.add(campaigns, campaign), ageMs);
        if (attributes != null) {
            attributeBytes.write(attributes, bytes);
        }
        out.accept(bytes.end());
    }

    @Override
    public void stageEntered(long at, long lead, int stage, int visit, long ageMs) {
        event(ENTERED, at, lead).add(stages[stage]).add(VISIT).add(visit);
        out.accept(age(bytes, ageMs).end());
    }

    private static EventBytes age(EventBytes out, long ageMs) {
        return ageMs < 0 ? out : out.add(AGE).add(ageMs);
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {
        work(WORK_STARTED, at, lead, stage, role, task, person);
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role, int task, int person) {
        work(WORK_FINISHED, at, lead, stage, role, task, person);
    }

    @Override
    public void workInterrupted(long at, long lead, int stage, int role, int task, int person) {
        work(WORK_INTERRUPTED, at, lead, stage, role, task, person);
    }

    private void work(byte[] type, long at, long lead, int stage, int role, int task, int person) {
        event(type, at, lead).add(stages[stage]).add(roles, role);
        out.accept(bytes.add(tasks, task).add(people, person).end());
    }

    @Override
    public void stageTimedOut(long at, long lead, int stage) {
        out.accept(event(TIMED_OUT, at, lead).add(stages[stage]).end());
    }

    @Override
    public void leadStale(long at, long lead, int stage) {
        out.accept(event(STALE, at, lead).add(stages[stage]).end());
    }

    @Override
    public void leadFrozen(long at, long lead, int stage, int reason) {
        out.accept(event(FROZEN, at, lead).add(stages[stage]).add(frozenReasons[reason]).end());
    }

    @Override
    public void leadThawed(long at, long lead, int stage) {
        out.accept(event(THAWED, at, lead).add(stages[stage]).end());
    }

    @Override
    public void leadWon(long at, long lead, int stage, long value) {
        out.accept(event(WON, at, lead).add(stages[stage]).add(VALUE).add(value).end());
    }

    @Override
    public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {
        event(LOST, at, lead).add(stages[stage]).add(lostReasons[reason]);
        out.accept((reopens ? bytes.add(REOPENS) : bytes).end());
    }

    @Override
    public void leadReopened(long at, long lead, int stage) {
        out.accept(event(REOPENED, at, lead).add(stages[stage]).end());
    }

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        event(BREACHED, at, lead).add(guardrails[guardrail]).add(stages[stage]);
        out.accept(bytes.end());
    }

    private EventBytes event(byte[] type, long at, long lead) {
        return bytes.begin().add(type).add(sequence++).add(AT).add(at).add(LEAD).add(lead);
    }

    private static byte[] type(String name) {
        return ascii("{\"type\":\"" + name + "\",\"seq\":");
    }

    private static byte[][] fields(String name, List<String> ids) {
        return ids.stream()
                .map(id -> ascii(",\"" + name + "\":\"" + id + "\""))
                .toArray(byte[][]::new);
    }
}
