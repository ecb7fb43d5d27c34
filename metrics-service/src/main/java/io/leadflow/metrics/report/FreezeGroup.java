package io.leadflow.metrics.report;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Detail.Freeze;
import io.leadflow.funnel.Detail.Stay;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.SourceDetail.Worth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Freezes taken together, day by day.
 *
 * @param freezes by kind
 * @param inProgress change of the leads they are a share of
 * @param valued whether the values are known
 */
record FreezeGroup(
        String reason,
        String stage,
        String source,
        LocalizedText name,
        Counter freezes,
        Function<ReplicationStatistics, long[]> inProgress,
        boolean valued) {
    /** Any stage, any reason. */
    static final int ALL = -1;

    /** Counts or values of one kind by day. */
    interface Counter {
        long[] days(ReplicationStatistics r, Freeze kind);
    }

    /** By what callers say. */
    static final Map<String, Function<Figures, List<FreezeGroup>>> BY_NAME =
            Map.of(
                    "reason", FreezeGroup::byReason,
                    "stage", FreezeGroup::byStage,
                    "source", FreezeGroup::bySource);

    static List<FreezeGroup> all(Figures figures) {
        SourceDays sources = new SourceDays(source -> true);
        return List.of(
                new FreezeGroup(null, null, null, null, at(ALL, ALL), sources::inProgress, true));
    }

    static List<FreezeGroup> byReason(Figures figures) {
        SourceDays sources = new SourceDays(source -> true);
        return figures.each(
                start -> start.frozenReasons(),
                reason -> {
                    String id = figures.start.frozenReasons().get(reason);
                    return new FreezeGroup(
                            id,
                            null,
                            null,
                            figures.name(id, d -> d.freezes().get(id).name()),
                            at(ALL, reason),
                            sources::inProgress,
                            true);
                });
    }

    static List<FreezeGroup> byStage(Figures figures) {
        return figures.each(
                start -> start.stages(),
                stage -> {
                    String id = figures.start.stages().get(stage);
                    Counter freezes = at(stage, ALL);
                    return new FreezeGroup(
                            null,
                            id,
                            null,
                            figures.stageName(id),
                            freezes,
                            r -> plus(r.detail.stages.of(stage, Stay.OPEN), change(freezes, r)),
                            true);
                });
    }

    static List<FreezeGroup> bySource(Figures figures) {
        return SourceGroup.bySource(figures).stream()
                .map(source -> ofSource(source, !figures.any(r -> r.detail.sources == null)))
                .toList();
    }

    private static FreezeGroup ofSource(SourceGroup source, boolean valued) {
        SourceDays days = source.days();
        Counter freezes =
                (r, kind) ->
                        switch (kind) {
                            case FROZEN -> days.frozen(r);
                            case THAWED -> days.thawed(r);
                            case LOST -> days.lostWhileFrozen(r);
                            case VALUE -> value(source, r);
                        };
        return new FreezeGroup(
                null, null, source.source(), source.name(), freezes, days::inProgress, valued);
    }

    private static long[] value(SourceGroup group, ReplicationStatistics r) {
        return r.detail.sources == null
                ? new long[0]
                : IntStream.range(0, r.sources.length)
                        .filter(group.sources())
                        .mapToObj(source -> r.detail.sources.worth.of(source, Worth.FROZEN))
                        .reduce(new long[0], FreezeGroup::plus);
    }

    /** In one stage, for one reason, or of {@link #ALL}. */
    static Counter at(int stage, int reason) {
        return (r, kind) -> {
            int reasons = r.start.frozenReasons().size();
            return IntStream.range(0, r.start.stages().size() * reasons)
                    .filter(i -> stage == ALL || i / reasons == stage)
                    .filter(i -> reason == ALL || i % reasons == reason)
                    .mapToObj(i -> r.detail.freezes.of(i, kind))
                    .reduce(new long[0], FreezeGroup::plus);
        };
    }

    /** Change of the leads frozen. */
    long[] change(ReplicationStatistics r) {
        return change(freezes, r);
    }

    private static long[] change(Counter freezes, ReplicationStatistics r) {
        return SourceDays.minus(
                SourceDays.minus(freezes.days(r, Freeze.FROZEN), freezes.days(r, Freeze.THAWED)),
                freezes.days(r, Freeze.LOST));
    }

    static long[] plus(long[] days, long[] others) {
        long[] sum = Arrays.copyOf(days, Math.max(days.length, others.length));
        for (int day = 0; day < others.length; day++) {
            sum[day] += others[day];
        }
        return sum;
    }
}
