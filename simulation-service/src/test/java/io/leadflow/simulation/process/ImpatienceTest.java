package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leads that give up waiting, against Erlang A: M/M/c with exponential patience (Palm 1957). */
class ImpatienceTest {
    private static final long SEED = 20_260_106;
    private static final int REPLICATIONS = 40;

    @ParameterizedTest
    @CsvSource({"30, 2, 2, 0.2", "12, 1, 2, 1", "40, 4, 2, 0.05"})
    void leadsGiveUpAsErlangA(double perDay, int servers, double hours, double patienceDays) {
        // Given
        double lost = abandoned(perDay, servers, 24 / hours, 1 / patienceDays);
        ProcessDefinition definition = definition(perDay, servers, hours, patienceDays);
        CompiledProcess process = Definitions.compile(definition, 0, 400, 40);

        // When
        double[] shares =
                IntStream.range(0, REPLICATIONS)
                        .mapToDouble(
                                r -> {
                                    Outcomes outcomes = new Outcomes();
                                    outcomes.simulate(process, SEED, r);
                                    return (double) outcomes.lost / outcomes.created;
                                })
                        .toArray();

        // Then
        Estimate.of("gave up", SEED, REPLICATIONS, r -> shares[r]).holds(lost);
    }

    /** Share that gives up: stationary distribution of the birth-death process, cut at 2,000. */
    private static double abandoned(double arrivals, int servers, double served, double gives) {
        double weight = 1;
        double sum = 1;
        double waiting = 0;
        for (int n = 1; n <= 2000; n++) {
            double queue = Math.max(0, n - servers);
            weight *= arrivals / (Math.min(n, servers) * served + queue * gives);
            sum += weight;
            waiting += weight * queue;
        }
        return gives * waiting / sum / arrivals;
    }

    private static ProcessDefinition definition(
            double perDay, int servers, double hours, double patienceDays) {
        return Definitions.yaml(
                """
                schemaVersion: 1
                id: impatience
                name: {en: Impatience}
                timeZone: UTC
                currency: EUR
                sources:
                  source: {name: {en: Source}, channel: other, arrivals: {ratePerDay: %s}}
                roles:
                  server: {name: {en: Server}, capacity: %d}
                stages:
                  work:
                    name: {en: Work}
                    role: server
                    workHours: {type: exponential, mean: %s}
                    patience:
                      days: {type: exponential, mean: %s}
                      to: LOST
                      reason: silent
                    exits:
                      won: {to: WON, probability: 1}
                lostReasons:
                  silent: {name: {en: Silent}}
                """
                        .formatted(perDay, servers, hours, patienceDays));
    }
}
