package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.leads;
import static io.leadflow.metrics.report.Figures.sum;
import static io.leadflow.metrics.report.Figures.sumOfAll;
import static io.leadflow.metrics.report.Figures.won;

import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.util.function.ToDoubleFunction;

/** Writes what the process brings. */
final class RevenueWriter {
    private final Figures figures;
    private final RunStatistics all;

    RevenueWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
    }

    MoneyReports.Revenue revenue() {
        double days =
                figures.start == null
                        ? 1
                        : (figures.start.end() - figures.start.measuredFrom()) / Figures.MS_PER_DAY;
        return new MoneyReports.Revenue(
                figures.head(),
                total(),
                figures.hasPipeline() ? figures.amount(Figures.pipeline(s -> s.revenue)) : null,
                all.estimate(r -> ofAll(r) / days),
                all.ratio(this::ofAll, sumOfAll(s -> s.won)),
                all.ratio(figures::revenue, leads()),
                velocity());
    }

    /** Of all leads, those of the pipeline too. */
    Estimate total() {
        return all.estimate(this::ofAll);
    }

    private double ofAll(ReplicationStatistics r) {
        return figures.revenue(r) + figures.money(Figures.pipeline(s -> s.revenue).applyAsLong(r));
    }

    private Double velocity() {
        ToDoubleFunction<ReplicationStatistics> revenue = figures::revenue;
        Double deal = all.ratio(revenue, won()).pooled();
        Double cycle = all.daysToWin().mean();
        if (deal == null || cycle == null || cycle == 0) {
            return null;
        }
        Double winRate = all.ratio(won(), sum(s -> s.won + s.lost)).pooled();
        return all.estimate(leads()).mean() * deal * winRate / cycle;
    }
}
