package io.leadflow.metrics.report;

import io.leadflow.funnel.DayFigures.Figure;
import io.leadflow.funnel.ReplicationStatistics;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What happens day by day to the leads of some sources, those of the pipeline among them. */
final class SourceDays {
    private final IntPredicate sources;

    SourceDays(IntPredicate sources) {
        this.sources = sources;
    }

    /** Without those of the pipeline. */
    long[] created(ReplicationStatistics r) {
        return of(r, Figure.CREATED);
    }

    long[] won(ReplicationStatistics r) {
        return of(r, Figure.WON);
    }

    long[] lost(ReplicationStatistics r) {
        return of(r, Figure.LOST);
    }

    long[] frozen(ReplicationStatistics r) {
        return of(r, Figure.FROZEN);
    }

    long[] thawed(ReplicationStatistics r) {
        return of(r, Figure.THAWED);
    }

    long[] lostWhileFrozen(ReplicationStatistics r) {
        return of(r, Figure.LOST_WHILE_FROZEN);
    }

    long[] reopened(ReplicationStatistics r) {
        return of(r, Figure.REOPENED);
    }

    /** In minor units. */
    long[] revenue(ReplicationStatistics r) {
        return of(r, Figure.REVENUE);
    }

    /** Change of the leads frozen. */
    long[] freezes(ReplicationStatistics r) {
        return minus(minus(frozen(r), thawed(r)), lostWhileFrozen(r));
    }

    /** Change of the leads neither won, lost nor frozen; the pipeline comes on the first day. */
    long[] opens(ReplicationStatistics r) {
        return minus(inProgress(r), freezes(r));
    }

    /** Change of the leads neither won nor lost; the pipeline comes on the first day. */
    long[] inProgress(ReplicationStatistics r) {
        long[] change = minus(minus(created(r), won(r)), minus(lost(r), reopened(r)));
        if (change.length > 0) {
            change[0] += in(r).mapToLong(source -> r.pipeline(source).leads).sum();
        }
        return change;
    }

    private IntStream in(ReplicationStatistics r) {
        return IntStream.range(0, r.sources.length).filter(sources);
    }

    private long[] of(ReplicationStatistics r, Figure figure) {
        long[] sum = new long[r.dayFigures.size()];
        in(r).mapToObj(source -> r.dayFigures.of(source, figure)).forEach(days -> add(days, sum));
        return sum;
    }

    private static void add(long[] days, long[] sum) {
        for (int day = 0; day < sum.length; day++) {
            sum[day] += days[day];
        }
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
