package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Leads of the reference process are won independently of each other, each by the same chances. */
class WinRateTest {
    private static final long SEED = 14_428;
    private static final ProcessDefinition DEFINITION = Definitions.resource("ref-sales.yaml");

    /** The probability to win from each stage, by repeated substitution until it stands still. */
    private static double chanceFromTheFirstStage() {
        Map<String, Double> chances = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            DEFINITION.stages().forEach((id, stage) -> chances.put(id, chance(id, stage, chances)));
        }
        return chances.get(DEFINITION.funnelStages().getFirst());
    }

    private static double chance(String id, Stage stage, Map<String, Double> chances) {
        double sum = 0;
        for (Exit exit : stage.exits().values()) {
            sum += exit.probability() * chance(id, exit, chances);
        }
        return sum;
    }

    private static double chance(String from, Exit exit, Map<String, Double> chances) {
        return switch (exit.to()) {
            case Exit.WON -> 1;
            case Exit.LOST -> 0;
            case Exit.FROZEN -> {
                Freeze freeze = DEFINITION.freezes().get(exit.reason());
                yield freeze.returnShare() * chances.getOrDefault(from, 0.0);
            }
            default -> chances.getOrDefault(exit.to(), 0.0);
        };
    }

    @Test
    void asManyLeadsAreWonAsTheChancesTell() {
        // Given
        double chance = chanceFromTheFirstStage();
        CompiledProcess process = Definitions.compile(DEFINITION, 0, 1500, 1200);

        // When
        Outcomes outcomes = new Outcomes();
        Replication replication = outcomes.simulate(process, SEED, 0);

        // Then
        assertThat(chance).isCloseTo(0.14428, within(5e-6));
        assertThat(replication.openLeads()).as("leads that have not ended").isZero();
        assertThat(outcomes.won + outcomes.lost).isEqualTo(outcomes.created);
        double error = Math.sqrt(chance * (1 - chance) / outcomes.created);
        assertThat(outcomes.won / (double) outcomes.created)
                .as("win rate, 4 standard errors of %s, seed %d", error, SEED)
                .isCloseTo(chance, within(4 * error));
    }
}
