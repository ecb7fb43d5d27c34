package io.leadflow.metrics.funnel;

/** What happened on one simulated day, by source; days are those of the process's time zone. */
public final class DayStatistics {
    public int[] created;
    public int[] won;
    public int[] lost;
    public int[] frozen;
    public int[] thawed;

    /** Counted in {@link #lost} too. */
    public int[] lostWhileFrozen;

    /** Won values, in minor units. */
    public long[] revenue;

    DayStatistics() {}

    DayStatistics(int sources) {
        created = new int[sources];
        won = new int[sources];
        lost = new int[sources];
        frozen = new int[sources];
        thawed = new int[sources];
        lostWhileFrozen = new int[sources];
        revenue = new long[sources];
    }
}
