package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What happened on one simulated day, by source; days are those of the process's time zone. Leads
 * of the pipeline are in everything but {@link #created}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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

    /** Lost leads that came back; null where none did. */
    public int[] reopened;

    /** Breaches by guardrail; null where there are none. */
    public int[] breached;

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

    int[] reopened(int sources) {
        if (reopened == null) {
            reopened = new int[sources];
        }
        return reopened;
    }

    int[] breached(int guardrails) {
        if (breached == null) {
            breached = new int[guardrails];
        }
        return breached;
    }
}
