package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.simulation.Examples;
import io.leadflow.simulation.kernel.RandomStreams;
import io.leadflow.simulation.kernel.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory follows the leads under way, not the horizon: who ends leaves the slot to who comes. */
class TokenSlotsTest {
    private static final long SEED = 7;
    private static final long DAY = 86_400_000;

    /** The highest slot that the trace tells, and the most leads under way. */
    private static final class Slots {
        private int highest = -1;
        private long most;

        Slots(CompiledProcess process) {
            RandomStreams random = new RandomStreams(SEED, 0);
            RunWindow window = process.window();
            Simulation simulation =
                    new Simulation(
                            process.graph,
                            random,
                            window.start(),
                            (at, token, code) -> highest = Math.max(highest, token));
            for (long at = window.start(); at <= window.end(); at += DAY / 24) {
                simulation.advanceTo(at);
                most = Math.max(most, simulation.underWay());
            }
            assertThat(simulation.created()).isGreaterThan(2 * most);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "loan-sales", "marketplace-seller-acquisition", "b2b-saas"})
    void slotsAreUsedAgain(String example) {
        // Given
        CompiledProcess process = Definitions.compile(Examples.definition(example), 0, 600, 0);

        // When
        Slots slots = new Slots(process);

        // Then
        // two more of each lead at most for its parallel tasks; a tenth for what an hour hides
        int tasks = process.tasks().size();
        assertThat(slots.highest).isLessThan((int) (1.1 * (1 + tasks) * slots.most) + 10);
    }
}
