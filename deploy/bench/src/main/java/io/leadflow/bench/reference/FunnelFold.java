package io.leadflow.bench.reference;

import java.util.Arrays;

/** Folds lead events into funnel counts: what every contender does with its events. */
public final class FunnelFold {
    private static final double MS_PER_DAY = 86_400_000;

    private final long start;
    private final long[] created;
    private final long[] entered;
    private final long[] again;
    private final long[] started;
    private final long[] finished;
    private final long[] frozen;
    private final long[] thawed;
    private final long[] won;
    private final long[] lost;
    private final long[] enteredAt;
    private final long[] startedAt;
    private long events;
    private long value;

    /**
     * @param start of the simulation, epoch milliseconds
     */
    public FunnelFold(long start, int sources, int stages) {
        this.start = start;
        created = new long[sources];
        entered = new long[stages];
        again = new long[stages];
        started = new long[stages];
        finished = new long[stages];
        frozen = new long[stages];
        thawed = new long[stages];
        won = new long[stages];
        lost = new long[stages];
        enteredAt = new long[stages];
        startedAt = new long[stages];
    }

    /**
     * What was counted.
     *
     * @param end of the simulation, epoch milliseconds
     * @param nanos what the simulation took
     */
    public Measured measured(long end, long nanos) {
        double[] waits = new double[entered.length];
        Arrays.setAll(waits, stage -> meanWait(stage, end - start));
        return new Measured(
                events,
                Arrays.stream(created).sum(),
                Arrays.stream(won).sum(),
                Arrays.stream(lost).sum(),
                nanos / 1e9,
                Arrays.stream(waits).boxed().toList());
    }

    public long events() {
        return events;
    }

    /** Days, over the visits whose work has started or that wait still. */
    private double meanWait(int stage, long length) {
        double waiting = (double) (entered[stage] - started[stage]) * length;
        return (startedAt[stage] + waiting - enteredAt[stage]) / entered[stage] / MS_PER_DAY;
    }

    public void leadCreated(long at, long lead, int source, long dealValue) {
        events++;
        created[source]++;
    }

    public void stageEntered(long at, long lead, int stage, int visit) {
        events++;
        entered[stage]++;
        again[stage] += visit > 1 ? 1 : 0;
        enteredAt[stage] += at - start;
    }

    public void workStarted(long at, long lead, int stage, int role) {
        events++;
        started[stage]++;
        startedAt[stage] += at - start;
    }

    public void workFinished(long at, long lead, int stage, int role) {
        events++;
        finished[stage]++;
    }

    public void leadFrozen(long at, long lead, int stage, int reason) {
        events++;
        frozen[stage]++;
    }

    public void leadThawed(long at, long lead, int stage) {
        events++;
        thawed[stage]++;
    }

    public void leadWon(long at, long lead, int stage, long dealValue) {
        events++;
        won[stage]++;
        value += dealValue;
    }

    public void leadLost(long at, long lead, int stage, int reason) {
        events++;
        lost[stage]++;
    }

    /** Sum of the values of won leads, in minor units. */
    public long value() {
        return value;
    }
}
