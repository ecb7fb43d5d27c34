package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.total;

import io.leadflow.funnel.Detail.Freeze;
import io.leadflow.funnel.Detail.Size;
import io.leadflow.funnel.Detail.Stay;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes what the pipeline at the end is worth. */
final class WeightedWriter {
    private final Figures figures;
    private final RunStatistics all;

    WeightedWriter(Figures any) {
        figures = any.detailed();
        all = figures.all;
    }

    /** Without figures where no replication tells. */
    WaterfallReports.Weighted weighted() {
        if (all.complete().isEmpty()) {
            return new WaterfallReports.Weighted(figures.head(), null, null, null, null, List.of());
        }
        int stages = figures.start == null ? 0 : figures.start.stages().size();
        double[] probabilities =
                IntStream.range(0, stages).mapToDouble(this::probabilityOrNone).toArray();
        return new WaterfallReports.Weighted(
                figures.head(),
                figures.amount(WeightedWriter::open),
                all.estimate(r -> figures.money(1) * weighted(r, probabilities)),
                figures.amount(r -> sum(r, Freeze.VALUE)),
                figures.amount(WeightedWriter::betweenStages),
                stages());
    }

    private static long open(ReplicationStatistics r) {
        return WaterfallWriter.inProgress(r, Integer.MAX_VALUE, Size.VALUE);
    }

    private static long betweenStages(ReplicationStatistics r) {
        return open(r)
                - IntStream.range(0, r.stages.length)
                        .mapToLong(stage -> r.detail.stages.total(stage, Stay.VALUE))
                        .sum();
    }

    private static long sum(ReplicationStatistics r, Freeze kind) {
        return IntStream.range(0, r.stages.length).mapToLong(s -> inStage(r, s, kind)).sum();
    }

    private static long inStage(ReplicationStatistics r, int stage, Freeze kind) {
        int reasons = r.start.frozenReasons().size();
        return IntStream.range(stage * reasons, (stage + 1) * reasons)
                .mapToLong(i -> r.detail.freezes.total(i, kind))
                .sum();
    }

    private static double weighted(ReplicationStatistics r, double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .mapToDouble(s -> probabilities[s] * r.detail.stages.total(s, Stay.VALUE))
                .sum();
    }

    private double probabilityOrNone(int stage) {
        Double pooled = probability(stage).pooled();
        return pooled == null ? 0 : pooled;
    }

    private Estimate probability(int stage) {
        return all.ratio(
                r -> r.detail.wonFrom[stage],
                r -> r.detail.wonFrom[stage] + r.detail.lostFrom[stage]);
    }

    private List<WaterfallReports.StageValue> stages() {
        return figures.each(start -> start.stages(), this::stage);
    }

    private WaterfallReports.StageValue stage(int i) {
        String id = figures.start.stages().get(i);
        Estimate probability = probability(i);
        double[] value = all.values(r -> figures.money(r.detail.stages.total(i, Stay.VALUE)));
        Double weight = probability.pooled();
        return new WaterfallReports.StageValue(
                id,
                figures.stageName(id),
                all.estimate(r -> total(r.stages[i].open)),
                all.estimate(value),
                probability,
                weight == null
                        ? null
                        : all.estimate(Arrays.stream(value).map(v -> v * weight).toArray()),
                figures.amount(r -> inStage(r, i, Freeze.VALUE)),
                all.estimate(r -> r.stages[i].stale));
    }
}
