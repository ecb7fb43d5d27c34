package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a budget is for. */
public enum BudgetPeriod {
    /** The whole simulated time. */
    @JsonProperty("total")
    TOTAL,
    /** Each calendar month. */
    @JsonProperty("month")
    MONTH
}
