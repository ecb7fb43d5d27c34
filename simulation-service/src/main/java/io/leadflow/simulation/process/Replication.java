package io.leadflow.simulation.process;

import io.leadflow.simulation.kernel.PoolUsage;
import io.leadflow.simulation.kernel.RandomStreams;
import io.leadflow.simulation.kernel.Simulation;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One replication of a run: simulates and tells each lead event to a sink. The same process, seed
 * and replication tell the same events, however {@link #advanceTo} is sliced. Not safe for
 * concurrent use.
 */
public final class Replication {
    private final RunWindow window;
    private final Marks.Mark[] marks;
    private final LeadEventSink sink;
    private final Simulation simulation;
    private boolean measuring;
    private long events;

    /**
     * @param replication counted from 0
     */
    public Replication(CompiledProcess process, long seed, int replication, LeadEventSink sink) {
        this.sink = sink;
        window = process.window();
        marks = process.marks;
        RandomStreams streams = new RandomStreams(seed, replication);
        simulation = new Simulation(process.graph, streams, window.start(), this::tell);
    }

    /**
     * Tells every event before {@code tick}; at the window's end, all events of the replication.
     */
    public void advanceTo(long tick) {
        if (!measuring && tick >= window.warmUpEnd()) {
            simulation.advanceTo(window.warmUpEnd());
            simulation.startMeasuring();
            measuring = true;
        }
        simulation.advanceTo(Math.min(tick, window.end()));
    }

    /** Every event before this moment has been told. */
    public long now() {
        return simulation.now();
    }

    public long leadsCreated() {
        return simulation.created();
    }

    /** Lead events told so far. */
    public long eventCount() {
        return events;
    }

    /** Leads neither won nor lost nor frozen for good. */
    public long openLeads() {
        return simulation.underWay();
    }

    /** Use of the roles from the end of the warm-up to now, in the order of the dictionary. */
    public List<RoleUsage> roleUsage() {
        List<PoolUsage> usage = simulation.usage();
        return IntStream.range(0, usage.size()).mapToObj(i -> usage(i, usage.get(i))).toList();
    }

    /** Use of the named people from the end of the warm-up to now. */
    public List<PersonUsage> personUsage() {
        return List.of();
    }

    /** What the sources cost that cost anything. */
    public List<SourceCosts> sourceCosts() {
        return List.of();
    }

    private static RoleUsage usage(int role, PoolUsage pool) {
        return new RoleUsage(
                role,
                pool.capacity(),
                pool.openTicks(),
                pool.busyTicks(),
                pool.queueTicks(),
                pool.waits(),
                pool.waitTicks(),
                -1);
    }

    private void tell(long at, int token, int code) {
        events++;
        Marks.Mark mark = marks[code];
        long lead = simulation.number(token);
        int stage = mark.stage();
        int argument = mark.argument();
        switch (mark.kind()) {
            case CREATED ->
                    sink.leadCreated(at, lead, argument, simulation.value(token), -1, -1, null);
            case ENTERED ->
                    sink.stageEntered(at, lead, stage, simulation.count(token, argument), -1);
            case WORK_STARTED -> sink.workStarted(at, lead, stage, argument, -1, -1);
            case WORK_FINISHED -> sink.workFinished(at, lead, stage, argument, -1, -1);
            case TIMED_OUT -> sink.stageTimedOut(at, lead, stage);
            case STALE -> sink.leadStale(at, lead, stage);
            case FROZEN -> sink.leadFrozen(at, lead, stage, argument);
            case THAWED -> sink.leadThawed(at, lead, stage);
            case WON -> sink.leadWon(at, lead, stage, simulation.value(token));
            case LOST -> sink.leadLost(at, lead, stage, argument, false);
        }
    }
}
