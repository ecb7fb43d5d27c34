package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotNull;

/** Where leads come from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Source(
        @NotNull @JsonPropertyDescription("Name people read.") LocalizedText name,
        @NotNull @JsonPropertyDescription("Marketing channel the source belongs to.")
                Channel channel,
        @JsonPropertyDescription("Stage where its leads enter. Absent: the funnel's first.")
                String entry,
        @NotNull @JsonPropertyDescription("How many leads arrive, and when.") Arrivals arrivals,
        @JsonPropertyDescription("What the source costs.") SourceCost cost,
        @JsonPropertyDescription(
                        "Deal value of its leads, in units of the currency. Absent: that of the"
                                + " process.")
                Distribution dealValue) {

    /**
     * Paid for a lead, in units of the currency; null where nothing is.
     *
     * @param campaign that has brought it: its price goes before the source's; null where none has
     */
    public Double costPerLead(Campaign campaign) {
        if (campaign != null && campaign.costPerLead() != null) {
            return campaign.costPerLead();
        }
        return cost == null ? null : cost.perLead();
    }
}
