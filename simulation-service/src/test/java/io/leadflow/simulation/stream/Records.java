package io.leadflow.simulation.stream;

import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadEventSink;
import java.util.ArrayList;
import java.util.List;

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

    @Override
    public void leadCreated(long at, long lead, int source, long value) {
        String id = process.sources().get(source);
        events.add(new LeadEvent.LeadCreated(next(), at, lead, id, value));
    }

    @Override
    public void stageEntered(long at, long lead, int stage, int visit) {
        events.add(new LeadEvent.StageEntered(next(), at, lead, stage(stage), visit));
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role) {
        String id = process.roles().get(role);
        events.add(new LeadEvent.WorkStarted(next(), at, lead, stage(stage), id));
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role) {
        String id = process.roles().get(role);
        events.add(new LeadEvent.WorkFinished(next(), at, lead, stage(stage), id));
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
    public void leadLost(long at, long lead, int stage, int reason) {
        String id = process.lostReasons().get(reason);
        events.add(new LeadEvent.LeadLost(next(), at, lead, stage(stage), id));
    }
}
