package io.leadflow.funnel;

import java.util.Arrays;
import java.util.List;

/**
 * What each day of a complete replication brought, packed to about a byte a day and figure. Leads
 * of the pipeline are in everything but those created.
 */
public final class DayFigures {
    /** Figures by source. */
    public enum Figure {
        CREATED,
        WON,
        LOST,
        FROZEN,
        THAWED,
        /** Counted in {@link #LOST} too. */
        LOST_WHILE_FROZEN,
        /** Won values, in minor units. */
        REVENUE,
        REOPENED
    }

    private enum Guard {
        BREACHES
    }

    private final int size;
    private final boolean reopens;
    private final DayTable sources;
    private final DayTable guardrails;

    DayFigures(List<DayStatistics> days, int sourceCount, int guardrailCount) {
        size = days.size();
        reopens = days.stream().anyMatch(day -> day.reopened != null);
        DayTable bySource = new DayTable(sourceCount, Figure.class);
        DayTable byGuardrail = new DayTable(guardrailCount, Guard.class);
        for (int day = 0; day < size; day++) {
            DayStatistics of = days.get(day);
            add(bySource, day, Figure.CREATED, of.created);
            add(bySource, day, Figure.WON, of.won);
            add(bySource, day, Figure.LOST, of.lost);
            add(bySource, day, Figure.FROZEN, of.frozen);
            add(bySource, day, Figure.THAWED, of.thawed);
            add(bySource, day, Figure.LOST_WHILE_FROZEN, of.lostWhileFrozen);
            add(bySource, day, Figure.REVENUE, of.revenue);
            add(bySource, day, Figure.REOPENED, of.reopened);
            add(byGuardrail, day, Guard.BREACHES, of.breached);
        }
        sources = bySource.packed();
        guardrails = byGuardrail.packed();
    }

    private static void add(DayTable table, int day, Enum<?> figure, int[] counts) {
        if (counts != null) {
            add(table, day, figure, Arrays.stream(counts).asLongStream().toArray());
        }
    }

    private static void add(DayTable table, int day, Enum<?> figure, long[] amounts) {
        for (int thing = 0; thing < amounts.length; thing++) {
            if (amounts[thing] != 0) {
                table.add(day, thing, figure, amounts[thing]);
            }
        }
    }

    /** How many days. */
    public int size() {
        return size;
    }

    /** Whether any lost lead came back. */
    public boolean reopens() {
        return reopens;
    }

    /** By day. */
    public long[] of(int source, Figure figure) {
        return Arrays.copyOf(sources.of(source, figure), size);
    }

    /** Breaches by day. */
    public long[] breaches(int guardrail) {
        return Arrays.copyOf(guardrails.of(guardrail, Guard.BREACHES), size);
    }
}
