package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.leads;
import static io.leadflow.metrics.report.Figures.won;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.event.LeadEvent.PersonUsage;
import io.leadflow.contracts.event.LeadEvent.RoleUsage;
import io.leadflow.contracts.event.LeadEvent.SourceCosts;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Writes what sources and people cost. */
final class CostWriter {
    private final Figures figures;
    private final RunStatistics all;

    CostWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
    }

    MoneyReports.Costs costs() {
        ToDoubleFunction<ReplicationStatistics> sources = r -> sum(sourceCosts(r));
        ToDoubleFunction<ReplicationStatistics> people = r -> sum(peopleCosts(r));
        ToDoubleFunction<ReplicationStatistics> total =
                r -> sources.applyAsDouble(r) + people.applyAsDouble(r);
        return new MoneyReports.Costs(
                figures.head(),
                all.estimate(sources),
                all.estimate(people),
                all.estimate(total),
                all.ratio(sources, leads()),
                all.ratio(sources, won()),
                all.ratio(total, won()),
                all.ratio(figures::revenue, sources),
                sources(),
                roles(),
                people(),
                new Acquisition(figures, source -> true).costPerQualified());
    }

    /** Of the sources that cost anything. */
    List<MoneyReports.SourceCost> sources() {
        return figures.each(start -> start.sources(), i -> i).stream()
                .filter(i -> figures.any(r -> costOf(r, sourceId(i)).findAny().isPresent()))
                .map(this::source)
                .toList();
    }

    private String sourceId(int i) {
        return figures.start.sources().get(i).id();
    }

    private MoneyReports.SourceCost source(int i) {
        String id = sourceId(i);
        Acquisition acquisition = new Acquisition(figures, source -> source == i);
        ToDoubleFunction<ReplicationStatistics> cost = r -> sum(costOf(r, id));
        ToDoubleFunction<ReplicationStatistics> leads = r -> r.sources[i].leads;
        ToDoubleFunction<ReplicationStatistics> won = r -> r.sources[i].won;
        ToDoubleFunction<ReplicationStatistics> revenue = r -> figures.money(r.sources[i].revenue);
        return new MoneyReports.SourceCost(
                id,
                figures.sourceName(id),
                figures.start.sources().get(i).channel(),
                all.estimate(leads),
                all.estimate(won),
                all.estimate(revenue),
                all.estimate(cost),
                all.ratio(cost, leads),
                all.ratio(cost, won),
                all.ratio(revenue, cost),
                acquisition.qualified(),
                acquisition.costPerQualified());
    }

    private List<MoneyReports.StaffCost> roles() {
        return figures.each(start -> start.roles(), i -> i).stream()
                .map(
                        i ->
                                staff(
                                        figures.start.roles().get(i),
                                        id -> figures.name(id, d -> d.roles().get(id).name()),
                                        r -> r.roles.get(i).cost()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<MoneyReports.StaffCost> people() {
        return figures.each(start -> start.people(), i -> i).stream()
                .map(
                        i ->
                                staff(
                                        figures.start.people().get(i),
                                        id -> figures.name(id, d -> d.people().get(id).name()),
                                        r -> r.people.get(i).cost()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null for who costs nothing. */
    private MoneyReports.StaffCost staff(
            String id,
            Function<String, LocalizedText> name,
            Function<ReplicationStatistics, Long> cost) {
        return figures.any(r -> cost.apply(r) != null)
                ? new MoneyReports.StaffCost(
                        id, name.apply(id), figures.amount(r -> or0(cost.apply(r))))
                : null;
    }

    private static long or0(Long cost) {
        return cost == null ? 0 : cost;
    }

    private double sum(Stream<Long> minor) {
        return figures.money(minor.mapToLong(CostWriter::or0).sum());
    }

    private static Stream<Long> costOf(ReplicationStatistics r, String source) {
        return r.costs.stream().filter(c -> c.source().equals(source)).map(SourceCosts::cost);
    }

    private static Stream<Long> sourceCosts(ReplicationStatistics r) {
        return r.costs.stream().map(SourceCosts::cost);
    }

    private static Stream<Long> peopleCosts(ReplicationStatistics r) {
        return Stream.concat(
                r.roles.stream().map(RoleUsage::cost), r.people.stream().map(PersonUsage::cost));
    }
}
