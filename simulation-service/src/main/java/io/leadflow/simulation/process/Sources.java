package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Arrivals;
import io.leadflow.contracts.definition.BudgetPeriod;
import io.leadflow.contracts.definition.Campaign;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.SourceCost;
import io.leadflow.simulation.kernel.RateFunction;
import io.leadflow.simulation.kernel.Timetable;
import io.leadflow.simulation.kernel.TokenStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Compiles sources to streams: the rate's, the trace's, and one for each campaign. */
final class Sources {
    private final Compilation process;
    private final Stages stages;
    private final Guardrails guardrails;
    private double expected;

    Sources(Compilation process, Stages stages, Guardrails guardrails) {
        this.process = process;
        this.stages = stages;
        this.guardrails = guardrails;
    }

    /** Mean number of leads, before budgets end them early; answered after compiling. */
    double compile() {
        process.definition.sources().forEach(this::compile);
        return Math.min(expected, (double) process.options.maxLeads());
    }

    private void compile(String id, Source source) {
        Arrivals arrivals = source.arrivals();
        Timetable hours = process.timetable(arrivals.calendar());
        int quota = quota(source.cost());
        String purpose = "source/" + id;
        if (arrivals.rate() > 0 || comesOnlyByRate(arrivals)) {
            RateFunction rate = Rates.of(arrivals, process.zone, hours, process.window);
            generate(id, source, stream(id, source, purpose).at(rate).within(quota), Marks.NONE);
            expected += rate.total() * batch(arrivals);
        }
        if (!arrivals.trace().isEmpty()) {
            long[] trace = Traces.of(arrivals.trace(), process.zone, process.window);
            TokenStream stream = stream(id, source, purpose + "/trace").at(trace);
            generate(id, source, stream.within(quota), Marks.NONE);
            expected += trace.length * batch(arrivals);
        }
        arrivals.campaigns().forEach((name, c) -> campaign(id, source, name, c, hours));
    }

    private static boolean comesOnlyByRate(Arrivals arrivals) {
        return arrivals.campaigns().isEmpty() && arrivals.trace().isEmpty();
    }

    private void campaign(
            String id, Source source, String name, Campaign campaign, Timetable hours) {
        RateFunction rate = Rates.of(campaign, process.zone, hours, process.window);
        TokenStream stream = stream(id, source, "source/" + id + "/campaign/" + name).at(rate);
        Double cost = source.costPerLead(campaign);
        if (campaign.budget() != null && cost != null && cost > 0) {
            stream.within(quota(campaign.budget(), cost, List.of(process.window.start())));
        }
        int number = process.names.campaign(process.definition, id, name);
        generate(id, source, stream, number);
        expected += rate.total() * batch(source.arrivals());
    }

    private TokenStream stream(String id, Source source, String purpose) {
        int number = process.names.sources().indexOf(id);
        Traits traits = Traits.of(process, id);
        TokenStream stream = new TokenStream(purpose, number, traits.value());
        stream.withAttributes(traits.attributes());
        Distribution batch = source.arrivals().batchSize();
        if (batch != null) {
            stream.inBatches(process.sampler(batch));
        }
        return process.options.antithetic() ? stream.gaps(Inversion.unitExponential()) : stream;
    }

    private void generate(String id, Source source, TokenStream stream, int campaign) {
        String entry = process.definition.entryStage(source);
        int number = process.names.sources().indexOf(id);
        int watched = guardrails.startFirstResponse(entry, stages.entry(entry));
        int created = process.mark(Marks.Kind.CREATED, 0, number, campaign, watched);
        process.graph.generate(stream, created);
    }

    private static double batch(Arrivals arrivals) {
        return arrivals.batchSize() == null ? 1 : Inversion.meanCount(arrivals.batchSize());
    }

    private int quota(SourceCost cost) {
        if (cost == null
                || cost.budget() == null
                || cost.perLead() == null
                || cost.perLead() == 0) {
            return -1;
        }
        boolean monthly = cost.budgetPeriod() == BudgetPeriod.MONTH;
        return quota(cost.budget(), cost.perLead(), monthly ? months() : wholeTime());
    }

    private int quota(double budget, double perLead, List<Long> periods) {
        // a budget that is a multiple of the cost buys that many, whatever the last bit says
        long leads = (long) Math.floor(budget / perLead * (1 + 1e-12));
        return process.graph.quota(periods, leads);
    }

    private List<Long> wholeTime() {
        return List.of(process.window.start());
    }

    private List<Long> months() {
        LocalDate first = process.firstDay.withDayOfMonth(1);
        return first.datesUntil(process.lastDay.plusDays(1), Period.ofMonths(1))
                .map(process::midnight)
                .toList();
    }
}
