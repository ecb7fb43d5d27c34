package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.partOf;

import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.SourceStatistics;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Writes the counts of single replications, page by page. */
final class SingleWriter {
    private static final int ALL = -1;

    private final Figures figures;

    SingleWriter(Figures figures) {
        this.figures = figures;
    }

    SingleReports.Single page(boolean bySource, int offset, int limit) {
        List<ReplicationStatistics> sorted =
                figures.all.complete().stream()
                        .sorted(Comparator.comparingInt(r -> r.start.replication()))
                        .toList();
        List<Integer> sources =
                bySource ? figures.each(start -> start.sources(), i -> i) : List.of(ALL);
        List<SingleReports.Replication> rows =
                sorted.stream()
                        .skip(offset)
                        .limit(limit)
                        .flatMap(r -> sources.stream().map(source -> single(r, source)))
                        .toList();
        int end = (int) Math.min((long) offset + limit, Integer.MAX_VALUE);
        Integer next = end < sorted.size() ? (Integer) end : null;
        return new SingleReports.Single(figures.head(), rows, next);
    }

    private SingleReports.Replication single(ReplicationStatistics r, int source) {
        ToLongFunction<ToLongFunction<SourceStatistics>> of =
                value ->
                        source < 0
                                ? Arrays.stream(r.sources).mapToLong(value).sum()
                                : value.applyAsLong(r.sources[source]);
        return new SingleReports.Replication(
                r.start.replication(),
                source < 0 ? null : figures.start.sources().get(source).id(),
                of.applyAsLong(s -> s.leads),
                of.applyAsLong(s -> s.won),
                of.applyAsLong(s -> s.lost),
                of.applyAsLong(s -> s.frozen),
                of.applyAsLong(SourceStatistics::open),
                figures.money(of.applyAsLong(s -> s.revenue)),
                figures.each(start -> start.stages(), stage -> stage(r, stage, source)));
    }

    private SingleReports.StageCount stage(ReplicationStatistics r, int stage, int source) {
        return new SingleReports.StageCount(
                figures.start.stages().get(stage),
                partOf(r.stages[stage].any, source),
                source < 0 ? (Long) r.stages[stage].visits : null);
    }
}
