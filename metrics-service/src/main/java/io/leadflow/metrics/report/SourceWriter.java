package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.leads;

import io.leadflow.metrics.funnel.ReplicationStatistics;
import io.leadflow.metrics.funnel.RunStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Writes where leads come from. */
final class SourceWriter {
    private final Figures figures;
    private final RunStatistics all;
    private final PipelineWriter pipeline;

    SourceWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
        pipeline = new PipelineWriter(figures);
    }

    SourceReports.Sources sources() {
        return new SourceReports.Sources(figures.head(), list());
    }

    List<SourceReports.Source> list() {
        return figures.each(start -> start.sources(), this::source);
    }

    private SourceReports.Source source(int i) {
        String id = figures.start.sources().get(i).id();
        ToDoubleFunction<ReplicationStatistics> leads = r -> r.sources[i].leads;
        ToDoubleFunction<ReplicationStatistics> won = r -> r.sources[i].won;
        ToDoubleFunction<ReplicationStatistics> revenue = r -> figures.money(r.sources[i].revenue);
        return new SourceReports.Source(
                id,
                figures.sourceName(id),
                figures.start.sources().get(i).channel(),
                all.estimate(leads),
                all.ratio(leads, leads()),
                all.estimate(won),
                all.estimate(r -> r.sources[i].lost),
                all.estimate(r -> r.sources[i].frozen),
                all.estimate(r -> r.sources[i].open()),
                all.ratio(won, leads),
                all.ratio(won, r -> r.sources[i].won + r.sources[i].lost),
                all.estimate(revenue),
                all.ratio(revenue, leads),
                all.daysToWin(i),
                figures.hasPipeline() ? pipeline.of(i) : null);
    }
}
