package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** How leads end in a process with loops, against its absorbing Markov chain. */
class AbsorbingChainTest {
    private static final long SEED = 77;
    private static final int REPLICATIONS = 40;

    private static final String LOOPS =
            """
            schemaVersion: 1
            id: loops
            name: {en: Loops}
            timeZone: UTC
            currency: EUR
            sources:
              ads: {name: {en: Ads}, channel: paid-search, arrivals: {ratePerDay: 20}}
            roles:
              team: {name: {en: Team}, capacity: 20}
            stages:
              first:
                name: {en: First}
                role: team
                workHours: {type: exponential, mean: 1}
                exits:
                  on: {to: second, probability: 0.5, lagDays: {type: exponential, mean: 1}}
                  again: {to: first, probability: 0.2}
                  lost: {to: LOST, reason: no-fit, probability: 0.2}
                  frozen: {to: FROZEN, reason: later, probability: 0.1}
              second:
                name: {en: Second}
                role: team
                workHours: {type: lognormal, mean: 2, cv: 1}
                exits:
                  won: {to: WON, probability: 0.4}
                  back: {to: first, probability: 0.25}
                  lost: {to: LOST, reason: no-fit, probability: 0.15}
                  frozen: {to: FROZEN, reason: later, probability: 0.1}
                  gone: {to: FROZEN, reason: for-good}
            lostReasons:
              no-fit: {name: {en: No fit}}
            freezes:
              later:
                name: {en: Later}
                thawDays: {type: exponential, mean: 5}
                returnProbability: 0.4
                returnTo: second
                lostReason: no-fit
              for-good: {name: {en: For good}}
            """;

    /**
     * With a, b the chance to be won from first and second: a = .5 b + .2 a + .1·.4 b and b = .4 +
     * .25 a + .1·.4 b; in the same way for lost and frozen for good.
     */
    @Test
    void leadsEndAsTheChainTells() {
        // Given
        double won = fromFirst(0, 0.4);
        double lost = fromFirst(0.2 + 0.1 * 0.6, 0.15 + 0.1 * 0.6);
        double frozen = fromFirst(0, 0.1);
        assertThat(won + lost + frozen).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));

        // When
        CompiledProcess process = Definitions.compile(Definitions.yaml(LOOPS), 0, 300, 400);
        Outcomes[] outcomes = new Outcomes[REPLICATIONS];
        for (int r = 0; r < REPLICATIONS; r++) {
            outcomes[r] = new Outcomes();
            outcomes[r].simulate(process, SEED, r);
        }

        // Then
        estimate("won", outcomes, o -> (double) o.won / o.created).holds(won);
        estimate("lost", outcomes, o -> (double) o.lost / o.created).holds(lost);
        estimate("frozen", outcomes, o -> (double) o.frozen.size() / o.created).holds(frozen);
    }

    /** Solves a = first + .2 a + .54 b, b = second + .25 a + .04 b for a. */
    private static double fromFirst(double first, double second) {
        return (first + 0.54 * second / 0.96) / (0.8 - 0.54 * 0.25 / 0.96);
    }

    private static Estimate estimate(
            String name, Outcomes[] outcomes, ToDoubleFunction<Outcomes> share) {
        return Estimate.of(name, SEED, outcomes.length, i -> share.applyAsDouble(outcomes[i]));
    }
}
