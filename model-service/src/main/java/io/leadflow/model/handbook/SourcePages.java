package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.BudgetPeriod;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.SourceCost;
import io.leadflow.model.handbook.Handbook.Outcome;
import io.leadflow.model.handbook.Handbook.SourceEntry;
import java.util.ArrayList;
import java.util.List;

/** Tells of the sources. */
final class SourcePages {
    private final Parts parts;

    SourcePages(Parts parts) {
        this.parts = parts;
    }

    SourceEntry entry(String id, Source source, Outcome outcome) {
        return new SourceEntry(
                parts.source(id),
                parts.words().text("channel", source.channel()),
                arrivals(source),
                source.cost() == null ? null : cost(source.cost()),
                parts.target(parts.definition().entryStage(source)),
                outcome);
    }

    private String arrivals(Source source) {
        List<String> told = new ArrayList<>();
        if (source.arrivals().rate() > 0) {
            String rate = parts.quantities().number(source.arrivals().rate());
            told.add(parts.text("diagram.rate", rate));
        }
        if (!source.arrivals().trace().isEmpty()) {
            told.add(parts.text("diagram.trace"));
        }
        source.arrivals()
                .campaigns()
                .forEach(
                        (id, campaign) ->
                                told.add(
                                        parts.text(
                                                "source.campaign",
                                                parts.words().of(campaign.name(), id),
                                                parts.quantities().date(campaign.from()))));
        return String.join("; ", told);
    }

    private String cost(SourceCost cost) {
        List<String> told = new ArrayList<>();
        if (cost.perLead() != null) {
            told.add(parts.text("cost.lead", parts.money(cost.perLead())));
        }
        if (cost.perMonth() != null) {
            told.add(parts.text("cost.month", parts.money(cost.perMonth())));
        }
        if (cost.budget() != null) {
            boolean monthly = cost.budgetPeriod() == BudgetPeriod.MONTH;
            String key = monthly ? "cost.budget.month" : "cost.budget.total";
            told.add(parts.text(key, parts.money(cost.budget())));
        }
        return told.isEmpty() ? null : String.join("; ", told);
    }
}
