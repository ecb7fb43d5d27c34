package io.leadflow.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.RefSales;
import io.leadflow.bench.reference.Theory;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each contender simulates the same process: seeded, on a short horizon. */
class ContendersTest {
    private static final int DAYS = 1000;
    private static final long SEED = 11;

    /** 1 + 3 × visits + freezes + thaws + endings. */
    private static final double EVENTS_PER_LEAD = 8.53;

    private final Toolbox toolbox = new Toolbox();

    @AfterEach
    void close() {
        toolbox.close();
    }

    @Test
    void kernel() {
        followsTheory(new KernelContender(RefSales.ROUND_THE_CLOCK));
    }

    @Test
    void ssj() {
        followsTheory(new SsjContender());
    }

    @Test
    void plainC() {
        followsTheory(present(toolbox.plainC()));
    }

    @Test
    void simPy() {
        followsTheory(present(toolbox.simPy()));
    }

    @Test
    void officeHoursMoveTheWaitsNotTheWinRate() {
        // Given
        Contender kernel = new KernelContender(RefSales.OFFICE_HOURS);

        // When
        Measured measured = kernel.run(DAYS, SEED);

        // Then
        Theory.checkWinRate("seed " + SEED, measured, Theory.winRateTolerance(measured.leads()));
        assertThat(measured.waits()).allMatch(wait -> wait > 0.1);
    }

    @Test
    void theSameSeedGivesTheSameCounts() {
        // Given
        Contender kernel = new KernelContender(RefSales.ROUND_THE_CLOCK);

        // When
        Measured once = kernel.run(DAYS, SEED);
        Measured again = kernel.run(DAYS, SEED);

        // Then
        assertThat(again).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(once);
    }

    private static void followsTheory(Contender contender) {
        // When
        Measured measured = contender.run(DAYS, SEED);

        // Then
        Theory.check(contender.name() + ", seed " + SEED, measured);
        assertThat((double) measured.leads())
                .isCloseTo(50.0 * DAYS, within(5 * Math.sqrt(50 * DAYS)));
        assertThat((double) measured.events() / measured.leads())
                .as("lead events per lead, seed %d", SEED)
                .isCloseTo(EVENTS_PER_LEAD, within(0.15));
    }

    private static Contender present(Optional<Contender> contender) {
        assumeTrue(contender.isPresent(), "not installed");
        return contender.get();
    }
}
