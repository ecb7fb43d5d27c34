package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Arrivals;
import io.leadflow.contracts.definition.Campaign;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.SourceCost;
import io.leadflow.contracts.definition.TracedArrival;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How many leads come: by rate and trend, in campaigns, as traced, and as far as money lasts. */
final class ArrivalsCheck {
    private static final int LONGEST_TRACE = 100_000;
    private static final int LONGEST_TREND = 1_000;
    private static final int MOST_CAMPAIGNS = 200;

    private final Problems problems;

    private ArrivalsCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        ArrivalsCheck check = new ArrivalsCheck(problems);
        definition.sources().forEach((id, source) -> check.source(source, At.of("sources", id)));
    }

    private void source(Source source, JsonPointer at) {
        Arrivals arrivals = source.arrivals();
        JsonPointer place = At.in(at, "arrivals");
        if (arrivals.ratePerDay() == null
                && arrivals.trace().isEmpty()
                && arrivals.campaigns().isEmpty()) {
            problems.add("no-arrivals", place);
        }
        trend(arrivals.trend(), At.in(place, "trend"));
        trace(arrivals.trace(), At.in(place, "trace"));
        problems.atMost(MOST_CAMPAIGNS, arrivals.campaigns().size(), At.in(place, "campaigns"));
        Double perLead = source.cost() == null ? null : source.cost().perLead();
        arrivals.campaigns()
                .forEach((id, c) -> campaign(c, perLead, At.in(place, "campaigns", id)));
        if (source.cost() != null) {
            cost(source.cost(), At.in(at, "cost"));
        }
    }

    private void trend(Map<LocalDate, Double> trend, JsonPointer at) {
        problems.atMost(LONGEST_TREND, trend.size(), at);
        trend.forEach(
                (date, factor) -> {
                    JsonPointer place = At.in(at, date.toString());
                    Dates.sensible(date, place, problems);
                    Ranges.atLeastZero(factor, place, problems);
                });
        if (!trend.isEmpty() && trend.values().stream().noneMatch(factor -> factor > 0)) {
            problems.add("trend-all-zero", at);
        }
    }

    /** Only the first moment out of order is told: the others follow from it. */
    private void trace(List<TracedArrival> trace, JsonPointer at) {
        problems.atMost(LONGEST_TRACE, trace.size(), at);
        boolean ascending = true;
        for (int i = 0; i < trace.size(); i++) {
            JsonPointer place = at.appendIndex(i).appendProperty("at");
            Dates.sensible(trace.get(i).at(), place, problems);
            if (ascending && i > 0 && trace.get(i).at().isBefore(trace.get(i - 1).at())) {
                problems.add("trace-order", place, trace.get(i).at(), trace.get(i - 1).at());
                ascending = false;
            }
        }
    }

    private void campaign(Campaign campaign, Double perLead, JsonPointer at) {
        Dates.sensible(campaign.from(), At.in(at, "from"), problems);
        if (!isPositive(campaign.rampDays())
                && !isPositive(campaign.peakDays())
                && !isPositive(campaign.decayDays())) {
            problems.add("campaign-without-days", at);
        }
        Double cost = campaign.costPerLead() == null ? perLead : campaign.costPerLead();
        if (campaign.budget() != null && !isPositive(cost)) {
            problems.add("budget-without-cost", At.in(at, "budget"), "costPerLead");
        }
    }

    private void cost(SourceCost cost, JsonPointer at) {
        if (cost.budget() != null && !isPositive(cost.perLead())) {
            problems.add("budget-without-cost", At.in(at, "budget"), "perLead");
        }
        if (cost.budget() == null && cost.budgetPeriod() != null) {
            problems.add("period-without-budget", At.in(at, "budgetPeriod"));
        }
    }

    private static boolean isPositive(Double number) {
        return number != null && number > 0;
    }
}
