package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.Medians;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.bench.reference.Theory;
import java.io.PrintWriter;
import java.util.Locale;

/** What working hours cost: the same process with office hours and without, in turn. */
record CalendarsMode(Effort effort) implements Mode {

    @Override
    public int run(PrintWriter out) {
        KernelContender without = new KernelContender(RefSales.ROUND_THE_CLOCK);
        KernelContender with = new KernelContender(RefSales.OFFICE_HOURS);
        double[] ratios = new double[effort.rounds()];
        for (int round = -effort.warmUpRounds(); round < effort.rounds(); round++) {
            double plain = rate(without, round);
            double hours = rate(with, round);
            out.println(
                    "without %s  with %s"
                            .formatted(Comparison.millions(plain), Comparison.millions(hours)));
            if (round >= 0) {
                ratios[round] = hours / plain;
            }
        }
        out.printf(Locale.ROOT, "calendars_to_none=%.2f%n", Medians.of(ratios));
        return 0;
    }

    private double rate(KernelContender contender, int round) {
        Measured measured = contender.run(effort.days(), effort.seed() + round);
        Theory.checkWinRate("kernel", measured, Theory.winRateTolerance(measured.leads()));
        return measured.eventsPerSecond();
    }
}
