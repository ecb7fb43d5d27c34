package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.leads;

import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.funnel.SourceStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

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

    SourceReports.Sources sources(Function<Figures, List<SourceGroup>> groups) {
        return new SourceReports.Sources(
                figures.head(), groups.apply(figures).stream().map(this::source).toList());
    }

    List<SourceReports.Source> list() {
        return SourceGroup.bySource(figures).stream().map(this::source).toList();
    }

    private SourceReports.Source source(SourceGroup group) {
        ToDoubleFunction<ReplicationStatistics> leads = sum(group, s -> s.leads);
        ToDoubleFunction<ReplicationStatistics> won = sum(group, s -> s.won);
        ToDoubleFunction<ReplicationStatistics> minor = sum(group, s -> s.revenue);
        ToDoubleFunction<ReplicationStatistics> revenue =
                r -> figures.money((long) minor.applyAsDouble(r));
        Acquisition acquisition = new Acquisition(figures, group.sources());
        return new SourceReports.Source(
                group.source(),
                group.name(),
                group.channel(),
                all.estimate(leads),
                all.ratio(leads, leads()),
                all.estimate(won),
                all.estimate(sum(group, s -> s.lost)),
                all.estimate(sum(group, s -> s.frozen)),
                all.estimate(sum(group, SourceStatistics::open)),
                all.ratio(won, leads),
                all.ratio(won, sum(group, s -> s.won + s.lost)),
                all.estimate(revenue),
                all.ratio(revenue, leads),
                all.daysToWin(group.sources()),
                figures.hasPipeline() ? pipeline.of(group.sources()) : null,
                acquisition.qualified(),
                acquisition.qualifiedPer(leads),
                acquisition.cost(),
                acquisition.costPer(leads),
                acquisition.costPerQualified(),
                acquisition.costPer(won),
                acquisition.returnOf(revenue));
    }

    private static ToDoubleFunction<ReplicationStatistics> sum(
            SourceGroup group, ToLongFunction<SourceStatistics> value) {
        return r ->
                (double)
                        IntStream.range(0, r.sources.length)
                                .filter(group.sources())
                                .mapToLong(source -> value.applyAsLong(r.sources[source]))
                                .sum();
    }
}
