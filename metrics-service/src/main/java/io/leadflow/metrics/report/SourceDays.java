package io.leadflow.metrics.report;

import io.leadflow.metrics.funnel.DayStatistics;
import io.leadflow.metrics.funnel.ReplicationStatistics;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;

/** What happens day by day to the leads of some sources, those of the pipeline among them. */
final class SourceDays {
    /** One figure of one source on one day. */
    private interface Figure extends ToLongBiFunction<DayStatistics, Integer> {}

    private final IntPredicate sources;

    SourceDays(IntPredicate sources) {
        this.sources = sources;
    }

    /** Without those of the pipeline. */
    long[] created(ReplicationStatistics r) {
        return days(r, (day, source) -> day.created[source]);
    }

    long[] won(ReplicationStatistics r) {
        return days(r, (day, source) -> day.won[source]);
    }

    long[] lost(ReplicationStatistics r) {
        return days(r, (day, source) -> day.lost[source]);
    }

    long[] frozen(ReplicationStatistics r) {
        return days(r, (day, source) -> day.frozen[source]);
    }

    long[] thawed(ReplicationStatistics r) {
        return days(r, (day, source) -> day.thawed[source]);
    }

    long[] lostWhileFrozen(ReplicationStatistics r) {
        return days(r, (day, source) -> day.lostWhileFrozen[source]);
    }

    long[] reopened(ReplicationStatistics r) {
        return days(r, SourceDays::reopened);
    }

    /** In minor units. */
    long[] revenue(ReplicationStatistics r) {
        return days(r, (day, source) -> day.revenue[source]);
    }

    private static long reopened(DayStatistics day, int source) {
        return day.reopened == null ? 0 : day.reopened[source];
    }

    private static long freezes(DayStatistics day, int source) {
        return (long) day.frozen[source] - day.thawed[source] - day.lostWhileFrozen[source];
    }

    /** Change of the leads frozen. */
    long[] freezes(ReplicationStatistics r) {
        return days(r, SourceDays::freezes);
    }

    /** Change of the leads neither won, lost nor frozen; the pipeline comes on the first day. */
    long[] opens(ReplicationStatistics r) {
        return minus(inProgress(r), freezes(r));
    }

    /** Change of the leads neither won nor lost; the pipeline comes on the first day. */
    long[] inProgress(ReplicationStatistics r) {
        long[] change =
                days(
                        r,
                        (day, source) ->
                                (long) day.created[source]
                                        - day.won[source]
                                        - day.lost[source]
                                        + reopened(day, source));
        if (change.length > 0) {
            change[0] += in(r).mapToLong(source -> r.pipeline(source).leads).sum();
        }
        return change;
    }

    private IntStream in(ReplicationStatistics r) {
        return IntStream.range(0, r.sources.length).filter(sources);
    }

    private long[] days(ReplicationStatistics r, Figure figure) {
        int[] which = in(r).toArray();
        return r.days.stream()
                .mapToLong(
                        day -> IntStream.of(which).mapToLong(s -> figure.applyAsLong(day, s)).sum())
                .toArray();
    }

    /** Day by day; the longer one tells for how long. */
    static long[] minus(long[] days, long[] others) {
        long[] difference = Arrays.copyOf(days, Math.max(days.length, others.length));
        for (int day = 0; day < others.length; day++) {
            difference[day] -= others[day];
        }
        return difference;
    }
}
