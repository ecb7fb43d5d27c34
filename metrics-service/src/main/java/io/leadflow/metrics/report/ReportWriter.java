package io.leadflow.metrics.report;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.RoleUsage;
import io.leadflow.metrics.funnel.DayStatistics;
import io.leadflow.metrics.funnel.Estimate;
import io.leadflow.metrics.funnel.ReasonStatistics;
import io.leadflow.metrics.funnel.ReplicationStatistics;
import io.leadflow.metrics.funnel.RunStatistics;
import io.leadflow.metrics.funnel.SourceStatistics;
import io.leadflow.metrics.funnel.StageStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Writes the reports of one run. Without any event yet they are empty lists. */
final class ReportWriter {
    private static final double MS_PER_HOUR = 3_600_000;
    private static final double MS_PER_DAY = 86_400_000;
    private static final double SECONDS_PER_DAY = RunStatistics.SECONDS_PER_DAY;
    private static final double SECONDS_PER_HOUR = RunStatistics.SECONDS_PER_HOUR;

    private final RunData data;
    private final RunStatistics all;
    private final ReplicationStarted start;
    private final ProcessDefinition definition;
    private final double minorUnits;

    ReportWriter(RunData data) {
        this.data = data;
        this.all = data.statistics();
        this.start = all.start();
        this.definition = data.run() == null ? null : data.run().definition();
        this.minorUnits = start == null ? 1 : minorUnits(start.currency());
    }

    private static double minorUnits(String currency) {
        return Math.pow(10, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    Reports.Head head() {
        return new Reports.Head(
                data.id(),
                data.run() == null ? null : data.run().status().name(),
                data.isComplete(),
                new Reports.Replications(data.folded(), data.requested()),
                start == null ? null : start.process(),
                start == null ? null : start.currency(),
                start == null ? null : start.timeZone());
    }

    Reports.Funnel funnel() {
        return new Reports.Funnel(head(), outcomes(), funnelStages());
    }

    Reports.Outcomes outcomes() {
        return new Reports.Outcomes(
                all.estimate(leads()),
                all.estimate(won()),
                all.estimate(sum(s -> s.lost)),
                all.estimate(sum(s -> s.frozen)),
                all.estimate(sum(SourceStatistics::open)),
                all.ratio(won(), leads()),
                all.ratio(won(), sum(s -> s.won + s.lost)),
                all.daysToWin());
    }

    List<Reports.FunnelStage> funnelStages() {
        if (start == null) {
            return List.of();
        }
        List<Reports.FunnelStage> stages = new ArrayList<>();
        for (int i = 0; i < start.funnel().size(); i++) {
            String id = start.funnel().get(i);
            int before = i == 0 ? -1 : stage(start.funnel().get(i - 1));
            int stage = stage(id);
            stages.add(
                    new Reports.FunnelStage(
                            id,
                            stageName(id),
                            reach(stage, before, s -> s.ordered),
                            reach(stage, before, s -> s.any),
                            all.estimate(atStage(stage, s -> total(s.open))),
                            all.estimate(atStage(stage, s -> s.stale))));
        }
        return stages;
    }

    private Reports.Reach reach(int stage, int before, Function<StageStatistics, long[]> bySource) {
        ToDoubleFunction<ReplicationStatistics> here =
                atStage(stage, s -> total(bySource.apply(s)));
        ToDoubleFunction<ReplicationStatistics> there =
                before < 0 ? leads() : atStage(before, s -> total(bySource.apply(s)));
        return new Reports.Reach(
                all.estimate(here), all.ratio(here, there), all.ratio(here, leads()));
    }

    Reports.Sources sources() {
        return new Reports.Sources(head(), sourceList());
    }

    List<Reports.Source> sourceList() {
        return each(start == null ? 0 : start.sources().size(), this::source);
    }

    private Reports.Source source(int i) {
        String id = start.sources().get(i).id();
        ToDoubleFunction<ReplicationStatistics> leads = r -> r.sources[i].leads;
        ToDoubleFunction<ReplicationStatistics> won = r -> r.sources[i].won;
        ToDoubleFunction<ReplicationStatistics> revenue = r -> money(r.sources[i].revenue);
        return new Reports.Source(
                id,
                name(id, d -> d.sources().get(id).name()),
                start.sources().get(i).channel(),
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
                all.daysToWin(i));
    }

    Reports.Stages stages() {
        return new Reports.Stages(head(), stageList());
    }

    List<Reports.Stage> stageList() {
        return each(start == null ? 0 : start.stages().size(), this::stageTimes);
    }

    private Reports.Stage stageTimes(int i) {
        String id = start.stages().get(i);
        ToDoubleFunction<ReplicationStatistics> visits = atStage(i, s -> s.visits);
        return new Reports.Stage(
                id,
                stageName(id),
                all.estimate(visits),
                all.ratio(visits, atStage(i, s -> total(s.any))),
                all.estimate(atStage(i, s -> total(s.open))),
                all.estimate(atStage(i, s -> s.stale)),
                all.durations(i, s -> s.inStage, SECONDS_PER_DAY),
                all.durations(i, s -> s.cumulative, SECONDS_PER_DAY),
                all.durations(i, s -> s.waiting, SECONDS_PER_HOUR),
                all.durations(i, s -> s.working, SECONDS_PER_HOUR),
                all.durations(i, s -> s.lag, SECONDS_PER_DAY));
    }

    Reports.Frozen frozen() {
        List<Reports.Freeze> both = freezes();
        int stages = start == null ? 0 : start.stages().size();
        int reasons = start == null ? 0 : start.frozenReasons().size();
        return new Reports.Frozen(
                head(),
                all.estimate(sum(s -> s.frozen)),
                all.ratio(sum(s -> s.frozen), leads()),
                each(reasons, r -> freeze(r, -1)),
                each(stages, s -> freeze(-1, s)),
                both);
    }

    /** By reason and stage, where any lead has frozen. */
    List<Reports.Freeze> freezes() {
        List<Reports.Freeze> freezes = new ArrayList<>();
        for (int r = 0; start != null && r < start.frozenReasons().size(); r++) {
            for (int s = 0; s < start.stages().size(); s++) {
                if (any(of(r, s, x -> x.frozen, x -> x.episodes))) {
                    freezes.add(freeze(r, s));
                }
            }
        }
        return freezes;
    }

    private Reports.Freeze freeze(int reason, int stage) {
        String reasonId = reason < 0 ? null : start.frozenReasons().get(reason);
        String stageId = stage < 0 ? null : start.stages().get(stage);
        ToDoubleFunction<ReplicationStatistics> episodes =
                of(reason, stage, r -> r.frozen, x -> x.episodes);
        ToDoubleFunction<ReplicationStatistics> returned =
                of(reason, stage, r -> r.frozen, x -> x.returned);
        return new Reports.Freeze(
                reasonId,
                stageId,
                reasonId == null ? null : name(reasonId, d -> d.freezes().get(reasonId).name()),
                stageId == null ? null : stageName(stageId),
                all.estimate(of(reason, stage, r -> r.frozen, x -> x.now)),
                all.estimate(episodes),
                all.estimate(returned),
                all.ratio(returned, episodes));
    }

    Reports.Lost lost() {
        int stages = start == null ? 0 : start.stages().size();
        int reasons = start == null ? 0 : start.lostReasons().size();
        return new Reports.Lost(
                head(),
                all.estimate(sum(s -> s.lost)),
                each(reasons, r -> loss(r, -1)),
                each(stages, s -> loss(-1, s)),
                losses());
    }

    /** By reason and stage, where any lead has been lost. */
    List<Reports.Loss> losses() {
        List<Reports.Loss> losses = new ArrayList<>();
        for (int r = 0; start != null && r < start.lostReasons().size(); r++) {
            for (int s = 0; s < start.stages().size(); s++) {
                if (any(of(r, s, x -> x.lost, x -> x.now))) {
                    losses.add(loss(r, s));
                }
            }
        }
        return losses;
    }

    private Reports.Loss loss(int reason, int stage) {
        String reasonId = reason < 0 ? null : start.lostReasons().get(reason);
        String stageId = stage < 0 ? null : start.stages().get(stage);
        ToDoubleFunction<ReplicationStatistics> lost = of(reason, stage, r -> r.lost, x -> x.now);
        return new Reports.Loss(
                reasonId,
                stageId,
                reasonId == null ? null : name(reasonId, d -> d.lostReasons().get(reasonId).name()),
                stageId == null ? null : stageName(stageId),
                all.estimate(lost),
                all.ratio(lost, sum(s -> s.lost)));
    }

    Reports.Revenue revenue() {
        ToDoubleFunction<ReplicationStatistics> revenue = this::revenueOf;
        double days = start == null ? 1 : (start.end() - start.measuredFrom()) / MS_PER_DAY;
        Estimate averageDeal = all.ratio(revenue, won());
        Estimate winRate = all.ratio(won(), sum(s -> s.won + s.lost));
        Double cycle = all.daysToWin().mean();
        Double velocity =
                averageDeal.pooled() == null || cycle == null || cycle == 0
                        ? null
                        : (Double)
                                (all.estimate(leads()).mean()
                                        * averageDeal.pooled()
                                        * winRate.pooled()
                                        / cycle);
        return new Reports.Revenue(
                head(),
                all.estimate(revenue),
                all.estimate(r -> revenue.applyAsDouble(r) / days),
                averageDeal,
                all.ratio(revenue, leads()),
                velocity);
    }

    Reports.Series series(boolean bySource) {
        List<Reports.Day> days = new ArrayList<>();
        int count = all.complete().stream().mapToInt(r -> r.days.size()).max().orElse(0);
        int sources = bySource && start != null ? start.sources().size() : 1;
        for (int s = 0; s < sources; s++) {
            long[] open = new long[all.complete().size()];
            long[] frozen = new long[all.complete().size()];
            for (int d = 0; d < count; d++) {
                days.add(day(d, bySource ? s : -1, open, frozen));
            }
        }
        days.sort(java.util.Comparator.comparing(Reports.Day::date));
        return new Reports.Series(head(), days);
    }

    /** The stocks {@code open} and {@code frozen}, by replication, are moved on by the day. */
    private Reports.Day day(int day, int source, long[] open, long[] frozen) {
        List<ReplicationStatistics> complete = all.complete();
        for (int r = 0; r < open.length; r++) {
            DayStatistics d = complete.get(r).days.get(day);
            long freezes =
                    of(d.frozen, source) - of(d.thawed, source) - of(d.lostWhileFrozen, source);
            frozen[r] += freezes;
            open[r] += of(d.created, source) - of(d.won, source) - of(d.lost, source) - freezes;
        }
        return new Reports.Day(
                complete.getFirst().firstDay().plusDays(day),
                source < 0 ? null : start.sources().get(source).id(),
                onDay(day, d -> of(d.created, source)),
                onDay(day, d -> of(d.won, source)),
                onDay(day, d -> of(d.lost, source)),
                onDay(day, d -> of(d.frozen, source)),
                onDay(day, d -> of(d.thawed, source)),
                stock(open),
                stock(frozen),
                onDay(day, d -> money(source < 0 ? total(d.revenue) : d.revenue[source])));
    }

    private Estimate onDay(int day, ToDoubleFunction<DayStatistics> value) {
        return all.estimate(r -> value.applyAsDouble(r.days.get(day)));
    }

    private Estimate stock(long[] byReplication) {
        List<ReplicationStatistics> complete = all.complete();
        return all.estimate(r -> byReplication[complete.indexOf(r)]);
    }

    Reports.Roles roles() {
        return new Reports.Roles(head(), roleList());
    }

    List<Reports.Role> roleList() {
        if (start == null || all.complete().isEmpty()) {
            return List.of();
        }
        return each(start.roles().size(), this::role);
    }

    private Reports.Role role(int i) {
        String id = start.roles().get(i);
        double measured = start.end() - start.measuredFrom();
        return new Reports.Role(
                id,
                name(id, d -> d.roles().get(id).name()),
                all.estimate(usage(i, RoleUsage::capacity)),
                all.ratio(usage(i, RoleUsage::busyMs), usage(i, RoleUsage::openMs)),
                all.estimate(r -> r.roles.get(i).queueMs() / measured),
                all.ratio(r -> r.roles.get(i).waitMs() / MS_PER_HOUR, usage(i, RoleUsage::waits)),
                all.estimate(usage(i, RoleUsage::waits)));
    }

    Reports.Single replications(boolean bySource, int offset, int limit) {
        List<ReplicationStatistics> sorted =
                all.complete().stream()
                        .sorted(java.util.Comparator.comparingInt(r -> r.start.replication()))
                        .toList();
        List<Reports.Replication> rows =
                sorted.stream()
                        .skip(offset)
                        .limit(limit)
                        .flatMap(
                                r ->
                                        bySource
                                                ? IntStream.range(0, r.sources.length)
                                                        .mapToObj(s -> single(r, s))
                                                : java.util.stream.Stream.of(single(r, -1)))
                        .toList();
        int end = offset + limit;
        return new Reports.Single(head(), rows, end < sorted.size() ? (Integer) end : null);
    }

    private Reports.Replication single(ReplicationStatistics r, int source) {
        ToLongFunction<ToLongFunction<SourceStatistics>> of =
                value ->
                        source < 0
                                ? Arrays.stream(r.sources).mapToLong(value).sum()
                                : value.applyAsLong(r.sources[source]);
        List<Reports.StageCount> stages =
                each(
                        r.stages.length,
                        s ->
                                new Reports.StageCount(
                                        start.stages().get(s),
                                        of(r.stages[s].any, source),
                                        source < 0 ? (Long) r.stages[s].visits : null));
        return new Reports.Replication(
                r.start.replication(),
                source < 0 ? null : start.sources().get(source).id(),
                of.applyAsLong(s -> s.leads),
                of.applyAsLong(s -> s.won),
                of.applyAsLong(s -> s.lost),
                of.applyAsLong(s -> s.frozen),
                of.applyAsLong(SourceStatistics::open),
                money(of.applyAsLong(s -> s.revenue)),
                stages);
    }

    Reports.Statistics statistics() {
        return new Reports.Statistics(
                head(),
                outcomes(),
                funnelStages(),
                sourceList(),
                stageList(),
                freezes(),
                losses(),
                all.estimate(this::revenueOf),
                roleList());
    }

    private boolean any(ToDoubleFunction<ReplicationStatistics> value) {
        return all.complete().stream().anyMatch(r -> value.applyAsDouble(r) > 0);
    }

    private int stage(String id) {
        return start.stages().indexOf(id);
    }

    private LocalizedText stageName(String id) {
        return name(id, d -> d.stages().get(id).name());
    }

    /** Names stand in the definition, which may come later than the events; ids do until then. */
    private LocalizedText name(String id, Function<ProcessDefinition, LocalizedText> of) {
        return definition == null ? new LocalizedText(id, id) : of.apply(definition);
    }

    private double money(long minor) {
        return minor / minorUnits;
    }

    private static ToDoubleFunction<ReplicationStatistics> leads() {
        return sum(s -> s.leads);
    }

    private static ToDoubleFunction<ReplicationStatistics> won() {
        return sum(s -> s.won);
    }

    private double revenueOf(ReplicationStatistics r) {
        return money(Arrays.stream(r.sources).mapToLong(s -> s.revenue).sum());
    }

    private static ToDoubleFunction<ReplicationStatistics> sum(
            ToLongFunction<SourceStatistics> value) {
        return r -> (double) Arrays.stream(r.sources).mapToLong(value).sum();
    }

    private static ToDoubleFunction<ReplicationStatistics> atStage(
            int stage, ToLongFunction<StageStatistics> value) {
        return r -> (double) value.applyAsLong(r.stages[stage]);
    }

    private static ToDoubleFunction<ReplicationStatistics> usage(
            int role, ToLongFunction<RoleUsage> value) {
        return r -> (double) value.applyAsLong(r.roles.get(role));
    }

    /** A figure of one reason and stage, or summed where one of them is −1. */
    private static ToDoubleFunction<ReplicationStatistics> of(
            int reason,
            int stage,
            Function<ReplicationStatistics, ReasonStatistics[][]> table,
            ToLongFunction<ReasonStatistics> value) {
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

    private static long of(int[] bySource, int source) {
        return source < 0 ? Arrays.stream(bySource).asLongStream().sum() : bySource[source];
    }

    private static long of(long[] bySource, int source) {
        return source < 0 ? total(bySource) : bySource[source];
    }

    private static long total(long[] bySource) {
        return LongStream.of(bySource).sum();
    }

    private static <T> List<T> each(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }
}
