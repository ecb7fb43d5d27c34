package io.leadflow.metrics.report;

import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.OutcomeCounts;
import io.leadflow.funnel.RunStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Writes the funnel by groups. */
final class GroupWriter {
    private static final double HALF = 0.5;

    private final Figures figures;
    private final RunStatistics all;

    /**
     * Of replications that tell of the groups asked for.
     *
     * @param figures of these alone
     */
    GroupWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
    }

    GroupReports.Groups write(String groupBy, List<Members> groups) {
        return new GroupReports.Groups(
                figures.head(),
                groupBy,
                groups.stream().map(this::group).toList(),
                groups.stream().flatMap(g -> stages(g).stream()).toList());
    }

    private GroupReports.Group group(Members group) {
        double[] leads = of(group, c -> c.leads);
        double[] won = of(group, c -> c.won);
        double[] ended = of(group, c -> c.won + c.lost);
        double[] revenue = of(group, c -> figures.money(c.revenue));
        Estimate matured = all.ratio(ended, leads);
        return new GroupReports.Group(
                group.id(),
                group.name(),
                group.days(),
                all.estimate(leads),
                all.ratio(leads, all.values(Figures.leads())),
                all.estimate(won),
                all.estimate(of(group, c -> c.lost)),
                all.estimate(of(group, c -> c.frozen)),
                all.estimate(of(group, OutcomeCounts::open)),
                all.ratio(won, leads),
                all.ratio(won, ended),
                matured,
                matured.pooled() != null && matured.pooled() < HALF,
                all.estimate(revenue),
                all.ratio(revenue, leads));
    }

    private List<GroupReports.GroupStage> stages(Members group) {
        return figures.each(start -> start.funnel(), i -> stage(group, i));
    }

    private GroupReports.GroupStage stage(Members group, int i) {
        String id = figures.start.funnel().get(i);
        int before = i == 0 ? -1 : figures.place(figures.start.funnel().get(i - 1));
        return new GroupReports.GroupStage(
                group.id(),
                id,
                figures.stageName(id),
                reach(group, figures.place(id), before, c -> c.ordered),
                reach(group, figures.place(id), before, c -> c.any));
    }

    private FunnelReports.Reach reach(
            Members group, int stage, int before, Function<OutcomeCounts, long[]> byStage) {
        double[] leads = of(group, c -> c.leads);
        double[] here = of(group, c -> byStage.apply(c)[stage]);
        double[] there = before < 0 ? leads : of(group, c -> byStage.apply(c)[before]);
        return figures.reach(here, there, leads);
    }

    private static double[] of(Members group, ToDoubleFunction<OutcomeCounts> value) {
        return group.counts().stream().mapToDouble(value).toArray();
    }
}
