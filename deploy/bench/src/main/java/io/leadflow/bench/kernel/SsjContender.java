package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.FunnelFold;
import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.ssj.SsjSales;

/** SSJ, with the fastest of what it has. */
final class SsjContender implements Contender {
    private static final int SOURCES = 4;
    private static final int STAGES = 4;
    private static final double MS_PER_DAY = 86_400_000;

    @Override
    public String name() {
        return "ssj";
    }

    @Override
    public Measured run(int days, long seed) {
        FunnelFold fold = new FunnelFold(0, SOURCES, STAGES);
        double end = days * MS_PER_DAY;
        SsjSales sales = new SsjSales(fold, end, seed);
        long began = System.nanoTime();
        sales.simulate();
        return fold.measured((long) end, System.nanoTime() - began);
    }
}
