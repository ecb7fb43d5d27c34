package io.leadflow.metrics.report;

import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.QuantileSummary;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.SourceStatistics;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Writes what becomes of the leads that were open when the run started. */
final class PipelineWriter {
    private final Figures figures;

    PipelineWriter(Figures figures) {
        this.figures = figures;
    }

    SourceReports.Pipelines pipelines() {
        return new SourceReports.Pipelines(
                figures.head(), total(), figures.each(start -> start.sources(), this::source));
    }

    private SourceReports.PipelineSource source(int i) {
        var source = figures.start.sources().get(i);
        return new SourceReports.PipelineSource(
                source.id(), figures.sourceName(source.id()), source.channel(), of(at -> at == i));
    }

    /** All of them; null where there were none. */
    SourceReports.Pipeline ifAny() {
        return figures.hasPipeline() ? total() : null;
    }

    private SourceReports.Pipeline total() {
        return pipeline(
                value -> figures.all.estimate(r -> Figures.pipeline(value).applyAsLong(r)),
                figures.amount(Figures.pipeline(s -> s.revenue)),
                figures.all.pipelineDaysToWin());
    }

    /** Those of some sources. */
    SourceReports.Pipeline of(IntPredicate sources) {
        return pipeline(
                value -> figures.all.estimate(r -> sum(r, sources, value)),
                figures.amount(r -> sum(r, sources, s -> s.revenue)),
                figures.all.pipelineDaysToWin(sources));
    }

    private static long sum(
            ReplicationStatistics r, IntPredicate sources, ToLongFunction<SourceStatistics> value) {
        return IntStream.range(0, r.sources.length)
                .filter(sources)
                .mapToLong(source -> value.applyAsLong(r.pipeline(source)))
                .sum();
    }

    private static SourceReports.Pipeline pipeline(
            Function<ToLongFunction<SourceStatistics>, Estimate> count,
            Estimate revenue,
            QuantileSummary daysToWin) {
        return new SourceReports.Pipeline(
                count.apply(s -> s.leads),
                count.apply(s -> s.won),
                count.apply(s -> s.lost),
                count.apply(s -> s.frozen),
                count.apply(SourceStatistics::open),
                revenue,
                daysToWin);
    }
}
