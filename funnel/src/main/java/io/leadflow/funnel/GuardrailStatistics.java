package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;

/** Breaches of one guardrail in one replication, by measured leads. */
public final class GuardrailStatistics {
    /** Leads that have broken it, once each. */
    public long leads;

    /** By stage. */
    public long[] breaches;

    /** Leads that have broken it there, once each, by stage. */
    public long[] leadsByStage;

    /** The first breach; null where there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public Long firstAt;

    GuardrailStatistics() {}

    GuardrailStatistics(int stages) {
        breaches = new long[stages];
        leadsByStage = new long[stages];
    }

    /** Breaches in all stages. */
    public long total() {
        return Arrays.stream(breaches).sum();
    }
}
