package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.sumOfAll;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Detail.Freeze;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.QuantileSummary;
import io.leadflow.funnel.ReasonStatistics;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Writes why leads are frozen or lost. */
final class ReasonWriter {
    private static final int ALL = -1;

    private final Figures figures;
    private final RunStatistics all;

    ReasonWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
    }

    ReasonReports.Frozen frozen() {
        ToDoubleFunction<ReplicationStatistics> frozen = sumOfAll(s -> s.frozen);
        return new ReasonReports.Frozen(
                figures.head(),
                all.estimate(frozen),
                all.ratio(frozen, sumOfAll(s -> s.leads)),
                figures.each(start -> start.frozenReasons(), r -> freeze(r, ALL)),
                figures.each(start -> start.stages(), s -> freeze(ALL, s)),
                freezes());
    }

    /** By reason and stage, where any lead has frozen. */
    List<ReasonReports.Freeze> freezes() {
        return figures.each(start -> start.frozenReasons(), r -> places(r, t -> t.frozen)).stream()
                .flatMap(places -> places.stream().map(p -> freeze(p.reason(), p.stage())))
                .toList();
    }

    private ReasonReports.Freeze freeze(int reason, int stage) {
        Table table = r -> r.frozen;
        ToDoubleFunction<ReplicationStatistics> episodes =
                of(reason, stage, table, x -> x.episodes);
        ToDoubleFunction<ReplicationStatistics> returned =
                of(reason, stage, table, x -> x.returned);
        String id = reason < 0 ? null : figures.start.frozenReasons().get(reason);
        return new ReasonReports.Freeze(
                id,
                stageId(stage),
                id == null ? null : figures.name(id, d -> d.freezes().get(id).name()),
                stageName(stage),
                all.estimate(of(reason, stage, table, x -> x.now)),
                all.estimate(episodes),
                all.estimate(returned),
                all.ratio(returned, episodes),
                value(reason, stage),
                timeFrozen(reason, stage));
    }

    /** Null where no replication tells. */
    private Estimate value(int reason, int stage) {
        Figures detailed = figures.detailed();
        FreezeGroup.Counter freezes = FreezeGroup.at(stage, reason);
        return detailed.any(r -> true)
                ? detailed.amount(r -> LongStream.of(freezes.days(r, Freeze.VALUE)).sum())
                : null;
    }

    private QuantileSummary timeFrozen(int reason, int stage) {
        boolean known = reason != ALL && stage == ALL && figures.detailed().any(r -> true);
        return known
                ? QuantileSummary.of(
                        all.sketches().timeFrozen(reason), RunStatistics.SECONDS_PER_DAY)
                : null;
    }

    ReasonReports.Lost lost() {
        return new ReasonReports.Lost(
                figures.head(),
                all.estimate(sumOfAll(s -> s.lost)),
                reopened(ALL, ALL),
                figures.each(start -> start.lostReasons(), r -> loss(r, ALL)),
                figures.each(start -> start.stages(), s -> loss(ALL, s)),
                losses());
    }

    /** By reason and stage, where any lead has been lost. */
    List<ReasonReports.Loss> losses() {
        return figures.each(start -> start.lostReasons(), r -> places(r, t -> t.lost)).stream()
                .flatMap(places -> places.stream().map(p -> loss(p.reason(), p.stage())))
                .toList();
    }

    private ReasonReports.Loss loss(int reason, int stage) {
        ToDoubleFunction<ReplicationStatistics> lost = of(reason, stage, r -> r.lost, x -> x.now);
        String id = reason < 0 ? null : figures.start.lostReasons().get(reason);
        return new ReasonReports.Loss(
                id,
                stageId(stage),
                id == null ? null : figures.name(id, d -> d.lostReasons().get(id).name()),
                stageName(stage),
                all.estimate(lost),
                all.ratio(lost, sumOfAll(s -> s.lost)),
                reopened(reason, stage));
    }

    /** Null where no lead of the run is reopened. */
    private Estimate reopened(int reason, int stage) {
        Table table = r -> r.lost;
        boolean any = figures.anyAbove0(of(ALL, ALL, table, x -> x.returned));
        return any ? all.estimate(of(reason, stage, table, x -> x.returned)) : null;
    }

    private String stageId(int stage) {
        return stage < 0 ? null : figures.start.stages().get(stage);
    }

    private LocalizedText stageName(int stage) {
        return stage < 0 ? null : figures.stageName(stageId(stage));
    }

    /** By stage and reason. */
    private interface Table extends Function<ReplicationStatistics, ReasonStatistics[][]> {}

    private record Place(int reason, int stage) {}

    /** Where it happened for a reason. */
    private List<Place> places(int reason, Table table) {
        return IntStream.range(0, figures.start.stages().size())
                .filter(s -> figures.anyAbove0(of(reason, s, table, x -> x.episodes)))
                .mapToObj(s -> new Place(reason, s))
                .toList();
    }

    /** A figure of one reason and stage, or summed where one of them is {@link #ALL}. */
    private static ToDoubleFunction<ReplicationStatistics> of(
            int reason, int stage, Table table, ToLongFunction<ReasonStatistics> value) {
        return r -> {
            long sum = 0;
            ReasonStatistics[][] rows = table.apply(r);
            for (int s = 0; s < rows.length; s++) {
                for (int i = 0; i < rows[s].length; i++) {
                    if ((stage < 0 || stage == s) && (reason < 0 || reason == i)) {
                        sum += value.applyAsLong(rows[s][i]);
                    }
                }
            }
            return (double) sum;
        };
    }
}
