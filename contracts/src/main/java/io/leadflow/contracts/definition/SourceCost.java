package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMin;

/** Cost of a source, in units of the currency; both parts add up. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceCost(
        @DecimalMin("0") @JsonPropertyDescription("Paid for each lead.") Double perLead,
        @DecimalMin("0") @JsonPropertyDescription("Paid for each month, whatever comes.")
                Double perMonth,
        @DecimalMin("0")
                @JsonPropertyDescription(
                        "Money for leads paid for each; when it is spent no more come. Absent: no"
                                + " limit.")
                Double budget,
        @JsonPropertyDescription("What the budget is for. Absent: total.")
                BudgetPeriod budgetPeriod) {}
