package io.leadflow.simulation.process;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reference process: its win rate by theory, its waits as measured by independent programs. */
class RefSalesTest {
    private static final long SEED = 4;
    private static final int REPLICATIONS = 30;
    private static final double MS_PER_DAY = 86_400_000;

    @Test
    void winRateAndWaitsAreThoseOfTheReference() {
        // Given
        CompiledProcess process =
                Definitions.compile(Definitions.resource("ref-sales.yaml"), 200, 1000);

        // When
        Waits[] runs =
                IntStream.range(0, REPLICATIONS)
                        .mapToObj(r -> new Waits(process, r))
                        .toArray(Waits[]::new);

        // Then
        Estimate.of("win rate", SEED, REPLICATIONS, r -> runs[r].winRate()).holds(0.14428);
        double[] waits = {0.0015, 0.0046, 0.0046, 0.0046};
        for (int s = 0; s < waits.length; s++) {
            int stage = s;
            Estimate.of("wait in stage " + s, SEED, REPLICATIONS, r -> runs[r].mean(stage))
                    .isNear(waits[s]);
        }
    }

    private static final class Waits extends Outcomes {
        private final java.util.Map<Long, Long> entered = new java.util.HashMap<>();
        private final double[] sums = new double[4];
        private final long[] counts = new long[4];

        Waits(CompiledProcess process, int replication) {
            simulate(process, SEED, replication);
        }

        double winRate() {
            return (double) won / (won + lost);
        }

        double mean(int stage) {
            return sums[stage] / counts[stage] / MS_PER_DAY;
        }

        @Override
        public void stageEntered(long at, long lead, int stage, int visit, long ageMs) {
            entered.put(lead, at);
        }

        @Override
        public void workStarted(long at, long lead, int stage, int role, int task, int person) {
            sums[stage] += at - entered.remove(lead);
            counts[stage]++;
        }
    }
}
