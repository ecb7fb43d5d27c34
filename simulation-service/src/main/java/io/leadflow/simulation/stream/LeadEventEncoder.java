package io.leadflow.simulation.stream;

import static io.leadflow.simulation.stream.EventBytes.ascii;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.SourceRef;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadEventSink;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RoleUsage;
import io.leadflow.simulation.process.RunWindow;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the lead events of one replication, each as the bytes that {@link Wire} would write for
 * its record, numbered from 0. All that does not change from event to event is encoded once; ids
 * are ASCII by contract. Not safe for concurrent use.
 */
public final class LeadEventEncoder implements LeadEventSink {
    private static final byte[] AT = ascii(",\"at\":");
    private static final byte[] LEAD = ascii(",\"lead\":");
    private static final byte[] VISIT = ascii(",\"visit\":");
    private static final byte[] VALUE = ascii(",\"value\":");

    private static final byte[] CREATED = type("LeadCreated");
    private static final byte[] ENTERED = type("StageEntered");
    private static final byte[] WORK_STARTED = type("WorkStarted");
    private static final byte[] WORK_FINISHED = type("WorkFinished");
    private static final byte[] TIMED_OUT = type("StageTimedOut");
    private static final byte[] STALE = type("LeadStale");
    private static final byte[] FROZEN = type("LeadFrozen");
    private static final byte[] THAWED = type("LeadThawed");
    private static final byte[] WON = type("LeadWon");
    private static final byte[] LOST = type("LeadLost");

    private final CompiledProcess process;
    private final Consumer<byte[]> out;
    private final byte[][] sources;
    private final byte[][] stages;
    private final byte[][] roles;
    private final byte[][] lostReasons;
    private final byte[][] frozenReasons;
    private final EventBytes bytes = new EventBytes();
    private long sequence;

    /**
     * @param process what is simulated
     * @param out takes the events' bytes in order; they are its own from then on
     */
    public LeadEventEncoder(CompiledProcess process, Consumer<byte[]> out) {
        this.process = process;
        this.out = out;
        sources = fields("source", process.sources());
        stages = fields("stage", process.stages());
        roles = fields("role", process.roles());
        lostReasons = fields("reason", process.lostReasons());
        frozenReasons = fields("reason", process.frozenReasons());
    }

    /** The first event. */
    public void started(ProcessDefinition definition, long seed, int replication) {
        RunWindow window = process.window();
        write(
                new ReplicationStarted(
                        sequence,
                        window.start(),
                        Engine.VERSION,
                        definition.id(),
                        seed,
                        replication,
                        definition.timeZone(),
                        definition.currency(),
                        window.warmUpEnd(),
                        window.arrivalsEnd(),
                        window.end(),
                        definition.sources().entrySet().stream()
                                .map(s -> new SourceRef(s.getKey(), s.getValue().channel()))
                                .toList(),
                        process.stages(),
                        definition.funnelStages(),
                        process.roles(),
                        process.lostReasons(),
                        process.frozenReasons(),
                        null,
                        null));
    }

    /** The last event. */
    public void completed(Replication replication) {
        List<LeadEvent.RoleUsage> usage =
                replication.roleUsage().stream().map(this::usage).toList();
        write(new ReplicationCompleted(sequence, process.window().end(), sequence + 1, usage));
    }

    /** Events written so far. */
    public long count() {
        return sequence;
    }

    private LeadEvent.RoleUsage usage(RoleUsage u) {
        return new LeadEvent.RoleUsage(
                process.roles().get(u.role()),
                u.capacity(),
                u.openMs(),
                u.busyMs(),
                u.queueMs(),
                u.waits(),
                u.waitMs());
    }

    private void write(LeadEvent event) {
        sequence++;
        out.accept(Wire.write(event));
    }

    @Override
    public void leadCreated(long at, long lead, int source, long value) {
        out.accept(event(CREATED, at, lead).add(sources[source]).add(VALUE).add(value).end());
    }

    @Override
    public void stageEntered(long at, long lead, int stage, int visit) {
        out.accept(event(ENTERED, at, lead).add(stages[stage]).add(VISIT).add(visit).end());
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role) {
        out.accept(event(WORK_STARTED, at, lead).add(stages[stage]).add(roles[role]).end());
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role) {
        out.accept(event(WORK_FINISHED, at, lead).add(stages[stage]).add(roles[role]).end());
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
    public void leadLost(long at, long lead, int stage, int reason) {
        out.accept(event(LOST, at, lead).add(stages[stage]).add(lostReasons[reason]).end());
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
