package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.leads;
import static io.leadflow.metrics.report.Figures.sum;
import static io.leadflow.metrics.report.Figures.total;
import static io.leadflow.metrics.report.Figures.won;

import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.funnel.SourceStatistics;
import io.leadflow.funnel.StageStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Writes the funnel. */
final class FunnelWriter {
    private final Figures figures;
    private final RunStatistics all;

    FunnelWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
    }

    FunnelReports.Funnel funnel() {
        return new FunnelReports.Funnel(
                figures.head(), outcomes(), stages(), new PipelineWriter(figures).ifAny());
    }

    FunnelReports.Outcomes outcomes() {
        return new FunnelReports.Outcomes(
                all.estimate(leads()),
                all.estimate(won()),
                all.estimate(sum(s -> s.lost)),
                all.estimate(sum(s -> s.frozen)),
                all.estimate(sum(SourceStatistics::open)),
                all.ratio(won(), leads()),
                all.ratio(won(), sum(s -> s.won + s.lost)),
                all.daysToWin());
    }

    List<FunnelReports.FunnelStage> stages() {
        return figures.each(start -> start.funnel(), this::stage);
    }

    private FunnelReports.FunnelStage stage(int i) {
        String id = figures.start.funnel().get(i);
        int before = i == 0 ? -1 : figures.place(figures.start.funnel().get(i - 1));
        int stage = figures.place(id);
        return new FunnelReports.FunnelStage(
                id,
                figures.stageName(id),
                reach(stage, before, s -> s.ordered),
                reach(stage, before, s -> s.any),
                all.estimate(at(stage, s -> total(s.open))),
                all.estimate(at(stage, s -> s.stale)));
    }

    private FunnelReports.Reach reach(
            int stage, int before, Function<StageStatistics, long[]> bySource) {
        ToDoubleFunction<ReplicationStatistics> here = at(stage, s -> total(bySource.apply(s)));
        ToDoubleFunction<ReplicationStatistics> there =
                before < 0 ? leads() : at(before, s -> total(bySource.apply(s)));
        return figures.reach(all.values(here), all.values(there), all.values(leads()));
    }

    private static ToDoubleFunction<ReplicationStatistics> at(
            int stage, ToLongFunction<StageStatistics> value) {
        return r -> (double) value.applyAsLong(r.stages[stage]);
    }
}
