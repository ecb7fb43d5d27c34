package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How leads of some kind end, in one replication; those of the pipeline are not among them. */
public final class OutcomeCounts {
    public long leads;
    public long won;

    /** Lost at present. */
    public long lost;

    /** Sum of the won values, in minor units. */
    public long revenue;

    /** Frozen at present; not known where {@link #any} is null. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public long frozen;

    /** Leads that have entered a stage, by stage; null where not known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public long[] any;

    /** The same that have entered all stages before it in the funnel too; null where not known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public long[] ordered;

    public OutcomeCounts() {}

    /** With the stages counted. */
    public static OutcomeCounts byStage(int stages) {
        OutcomeCounts counts = new OutcomeCounts();
        counts.any = new long[stages];
        counts.ordered = new long[stages];
        return counts;
    }

    /** Adds those of another kind. */
    public void add(OutcomeCounts other) {
        leads += other.leads;
        won += other.won;
        lost += other.lost;
        revenue += other.revenue;
        frozen += other.frozen;
        for (int stage = 0; stage < any.length; stage++) {
            any[stage] += other.any[stage];
            ordered[stage] += other.ordered[stage];
        }
    }

    /** Neither won, lost nor frozen. */
    public long open() {
        return leads - won - lost - frozen;
    }
}
