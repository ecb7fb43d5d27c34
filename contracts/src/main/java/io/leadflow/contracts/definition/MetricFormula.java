package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The formulas a metric dictionary can use. Shares are fractions of 1; durations are days. */
public enum MetricFormula {
    /** Leads created. */
    @JsonProperty("leads")
    LEADS,
    /** Leads won. */
    @JsonProperty("won")
    WON,
    /** Won ÷ created. */
    @JsonProperty("conversion")
    CONVERSION,
    /** Won ÷ (won + lost). */
    @JsonProperty("win-rate")
    WIN_RATE,
    /** Leads that reached the next funnel stage ÷ leads that entered the stage. */
    @JsonProperty("stage-conversion")
    STAGE_CONVERSION,
    /** Frozen now ÷ (open + frozen). */
    @JsonProperty("frozen-share")
    FROZEN_SHARE,
    /** Leads that became stale ÷ leads created. */
    @JsonProperty("stale-share")
    STALE_SHARE,
    /** Sum of the value of won deals, in units of the currency. */
    @JsonProperty("revenue")
    REVENUE,
    /** Revenue ÷ won. */
    @JsonProperty("average-deal")
    AVERAGE_DEAL,
    /** Median days from creation to won. */
    @JsonProperty("cycle-days")
    CYCLE_DAYS,
    /** Median days from creation to the first work on the lead. */
    @JsonProperty("first-response-days")
    FIRST_RESPONSE_DAYS,
    /** Median days in the stage. */
    @JsonProperty("stage-days")
    STAGE_DAYS,
    /** Opportunities × win rate × average deal ÷ cycle length: revenue per day. */
    @JsonProperty("velocity")
    VELOCITY,
    /** Source costs ÷ created. */
    @JsonProperty("cost-per-lead")
    COST_PER_LEAD,
    /** Source costs ÷ won. */
    @JsonProperty("cost-per-won")
    COST_PER_WON
}
