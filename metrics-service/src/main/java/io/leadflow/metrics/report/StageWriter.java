package io.leadflow.metrics.report;

import static io.leadflow.funnel.RunStatistics.SECONDS_PER_DAY;
import static io.leadflow.funnel.RunStatistics.SECONDS_PER_HOUR;
import static io.leadflow.metrics.report.Figures.total;

import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.funnel.StageStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Writes how long leads stay in stages. */
final class StageWriter {
    private final Figures figures;
    private final RunStatistics all;

    StageWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
    }

    StageReports.Stages stages() {
        return new StageReports.Stages(figures.head(), list());
    }

    List<StageReports.Stage> list() {
        return figures.each(start -> start.stages(), this::stage);
    }

    private StageReports.Stage stage(int i) {
        String id = figures.start.stages().get(i);
        ToDoubleFunction<ReplicationStatistics> visits = at(i, s -> s.visits);
        return new StageReports.Stage(
                id,
                figures.stageName(id),
                all.estimate(visits),
                all.ratio(visits, at(i, s -> total(s.any) + s.pipeline)),
                all.estimate(at(i, s -> total(s.open))),
                all.estimate(at(i, s -> s.stale)),
                all.durations(i, s -> s.inStage, SECONDS_PER_DAY),
                all.durations(i, s -> s.cumulative, SECONDS_PER_DAY),
                all.durations(i, s -> s.waiting, SECONDS_PER_HOUR),
                all.durations(i, s -> s.working, SECONDS_PER_HOUR),
                all.durations(i, s -> s.lag, SECONDS_PER_DAY));
    }

    private static ToDoubleFunction<ReplicationStatistics> at(
            int stage, ToLongFunction<StageStatistics> value) {
        return r -> (double) value.applyAsLong(r.stages[stage]);
    }
}
