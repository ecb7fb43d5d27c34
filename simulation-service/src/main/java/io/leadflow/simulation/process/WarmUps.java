package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;
import java.time.LocalDate;
import java.time.ZoneId;

/** Finds how long a process needs until what it started with does not show any more. */
public final class WarmUps {
    private static final int PILOTS = 5;

    private WarmUps() {}

    /**
     * Days to leave out, by MSER-5 on the number of open leads at the end of each day, averaged
     * over pilot replications. Deterministic; the pilots have random numbers of their own.
     *
     * @param days the length of the pilots; the answer is at most half of it
     */
    public static int days(
            ProcessDefinition definition,
            RunOptions options,
            LocalDate start,
            int days,
            long seed) {
        ZoneId zone = ZoneId.of(definition.timeZone());
        RunWindow window = RunWindow.of(zone, start, 0, days, 0);
        CompiledProcess process = CompiledProcess.of(definition, window, options);
        double[] open = new double[days];
        for (int pilot = 1; pilot <= PILOTS; pilot++) {
            Replication replication = new Replication(process, seed, -pilot, new Deaf());
            for (int day = 0; day < days; day++) {
                replication.advanceTo(RunWindow.midnight(zone, start.plusDays(day + 1L)));
                open[day] += (double) replication.openLeads() / PILOTS;
            }
        }
        return Mser5.truncation(open);
    }

    /** Nobody hears what happens in a pilot. */
    private static final class Deaf implements LeadEventSink {
        @Override
        public void leadCreated(
                long at,
                long lead,
                int source,
                long value,
                int campaign,
                long ageMs,
                LeadAttributes attributes) {}

        @Override
        public void stageEntered(long at, long lead, int stage, int visit, long ageMs) {}

        @Override
        public void workStarted(long at, long lead, int stage, int role, int task, int person) {}

        @Override
        public void workFinished(long at, long lead, int stage, int role, int task, int person) {}

        @Override
        public void workInterrupted(
                long at, long lead, int stage, int role, int task, int person) {}

        @Override
        public void stageTimedOut(long at, long lead, int stage) {}

        @Override
        public void leadStale(long at, long lead, int stage) {}

        @Override
        public void leadFrozen(long at, long lead, int stage, int reason) {}

        @Override
        public void leadThawed(long at, long lead, int stage) {}

        @Override
        public void leadWon(long at, long lead, int stage, long value) {}

        @Override
        public void leadLost(long at, long lead, int stage, int reason, boolean reopens) {}

        @Override
        public void leadReopened(long at, long lead, int stage) {}

        @Override
        public void guardrailBreached(long at, long lead, int stage, int guardrail) {}
    }
}
