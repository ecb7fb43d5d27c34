package io.leadflow.metrics.report;

import io.leadflow.funnel.Detail.Freeze;
import io.leadflow.funnel.Detail.Move;
import io.leadflow.funnel.Detail.Size;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** Writes how the pipeline gets from one date to another. */
final class WaterfallWriter {
    /**
     * What a move adds to the leads in progress and to those frozen.
     *
     * @param counts whether it moves leads, or their value alone
     */
    private record Effect(String step, Move move, int inProgress, int frozen, boolean counts) {}

    private static final List<Effect> EFFECTS =
            List.of(
                    new Effect("new", Move.NEW, 1, 0, true),
                    new Effect("reopened", Move.REOPENED, 1, 0, true),
                    new Effect("advanced", Move.ADVANCED, 0, 0, true),
                    new Effect("regressed", Move.REGRESSED, 0, 0, true),
                    new Effect("frozen", Move.FROZEN, -1, 1, true),
                    new Effect("thawed", Move.THAWED, 1, -1, true),
                    new Effect("won", Move.WON, -1, 0, true),
                    new Effect("lost", Move.LOST, -1, 0, true),
                    new Effect("lost-while-frozen", Move.LOST_WHILE_FROZEN, 0, -1, true),
                    new Effect("revalued", Move.REVALUED, 1, 0, false));

    private final Figures figures;
    private final RunStatistics all;

    WaterfallWriter(Figures any) {
        figures = any.detailed();
        all = figures.all;
    }

    /**
     * From the beginning of one day to the end of another.
     *
     * @param from place of the first day
     * @param to place of the last day
     */
    WaterfallReports.Waterfall waterfall(int from, int to) {
        List<WaterfallReports.Step> steps = new ArrayList<>();
        if (!all.complete().isEmpty()) {
            steps.add(stock("open-at-start", from));
            EFFECTS.forEach(effect -> steps.add(step(effect, from, to + 1)));
            steps.add(stock("open-at-end", to + 1));
        }
        return new WaterfallReports.Waterfall(
                figures.head(),
                date(from),
                date(to),
                all.complete().stream().allMatch(r -> balances(r, from) && balances(r, to + 1)),
                steps);
    }

    private LocalDate date(int day) {
        return all.complete().isEmpty() ? null : all.complete().getFirst().firstDay().plusDays(day);
    }

    private WaterfallReports.Step stock(String step, int before) {
        return new WaterfallReports.Step(
                step,
                all.estimate(
                        r -> inProgress(r, before, Size.COUNT) + frozen(r, before, Size.COUNT)),
                money(r -> inProgress(r, before, Size.VALUE) + frozen(r, before, Size.VALUE)),
                all.estimate(r -> inProgress(r, before, Size.COUNT)),
                money(r -> inProgress(r, before, Size.VALUE)),
                all.estimate(r -> frozen(r, before, Size.COUNT)),
                money(r -> frozen(r, before, Size.VALUE)));
    }

    private WaterfallReports.Step step(Effect effect, int from, int before) {
        ToLongFunction<ReplicationStatistics> leads =
                r -> sum(r.detail.moves.of(effect.move(), Size.COUNT), from, before);
        ToLongFunction<ReplicationStatistics> value =
                r -> sum(r.detail.moves.of(effect.move(), Size.VALUE), from, before);
        int counts = effect.counts() ? 1 : 0;
        return new WaterfallReports.Step(
                effect.step(),
                all.estimate(leads::applyAsLong),
                money(value),
                all.estimate(r -> (double) counts * effect.inProgress() * leads.applyAsLong(r)),
                money(r -> effect.inProgress() * value.applyAsLong(r)),
                all.estimate(r -> (double) counts * effect.frozen() * leads.applyAsLong(r)),
                money(r -> effect.frozen() * value.applyAsLong(r)));
    }

    private Estimate money(ToLongFunction<ReplicationStatistics> minor) {
        return figures.amount(minor);
    }

    /** In progress when a day begins; the leads the run starts with are there from the start. */
    static long inProgress(ReplicationStatistics r, int before, Size size) {
        long opening = sum(r.detail.moves.of(Move.OPENING, size), 0, Integer.MAX_VALUE);
        return opening
                + EFFECTS.stream()
                        .filter(effect -> effect.counts() || size == Size.VALUE)
                        .mapToLong(e -> e.inProgress() * moved(r, e, before, size))
                        .sum();
    }

    private static long frozen(ReplicationStatistics r, int before, Size size) {
        return EFFECTS.stream().mapToLong(e -> e.frozen() * moved(r, e, before, size)).sum();
    }

    private static long moved(ReplicationStatistics r, Effect effect, int before, Size size) {
        return sum(r.detail.moves.of(effect.move(), size), 0, before);
    }

    private static long sum(long[] days, int from, int before) {
        int end = Math.min(before, days.length);
        return from >= end ? 0 : Arrays.stream(days, from, end).sum();
    }

    /** Whether the moves before a day give what is counted without them. */
    private boolean balances(ReplicationStatistics r, int before) {
        SourceDays days = new SourceDays(source -> true);
        FreezeGroup freezes = FreezeGroup.all(figures).getFirst();
        long opening = before == 0 ? r.detail.moves.total(Move.OPENING, Size.COUNT) : 0;
        return inProgress(r, before, Size.COUNT) == opening + sum(days.opens(r), 0, before)
                && frozen(r, before, Size.COUNT) == sum(days.freezes(r), 0, before)
                && frozen(r, before, Size.VALUE)
                        == sum(freezes.freezes().days(r, Freeze.VALUE), 0, before);
    }
}
