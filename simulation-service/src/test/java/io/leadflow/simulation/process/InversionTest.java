package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.contracts.definition.ProcessDefinition;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Quantiles that are known without a computer: medians of what is symmetric, and closed forms, such
 * as 1 − (1 − u)^(1/5) where the mode of PERT is its least value.
 */
class InversionTest {
    private static double quantile(String distribution, double u) {
        ProcessDefinition definition =
                Definitions.yaml(
                        """
                        schemaVersion: 1
                        id: quantiles
                        name: {en: Quantiles}
                        timeZone: UTC
                        currency: EUR
                        dealValue: {%s}
                        sources:
                          web: {name: {en: Web}, channel: other, arrivals: {ratePerDay: 1}}
                        stages:
                          only: {name: {en: Only}, exits: {won: {to: WON}}}
                        """
                                .formatted(distribution));
        UniformRandomProvider fixed = () -> (long) (u * 0x1p53) << 11;
        return Inversion.sampler(definition.dealValue()).on(fixed).sample();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: constant, value: 7 | 0.3 | 7",
                "type: uniform, min: 10, max: 30 | 0.25 | 15",
                "type: triangular, min: 10, mode: 20, max: 30 | 0.5 | 20",
                "type: triangular, min: 10, mode: 20, max: 30 | 0.125 | 15",
                "type: exponential, mean: 8 | 0.75 | 11.0903548889591",
                "type: weibull, shape: 2, scale: 3 | 0.6321205588285577 | 3",
                "type: lognormal, mu: 0, sigma: 0.5 | 0.5 | 1",
                "type: gamma, shape: 1, scale: 8 | 0.75 | 11.0903548889591",
                "type: normal, mean: 20, sd: 5, min: 10, max: 30 | 0.5 | 20",
                "type: normal, mean: 20, sd: 1 | 0.8413447460685429 | 21",
                "type: beta, alpha: 2, beta: 2, min: 10, max: 30 | 0.5 | 20",
                "type: beta, alpha: 2, beta: 2 | 0.5 | 0.5",
                "type: beta, alpha: 1, beta: 1, min: 10, max: 30 | 0.25 | 15",
                "type: pert, min: 10, mode: 20, max: 30 | 0.5 | 20",
                "type: pert, min: 0, mode: 0, max: 1 | 0.96875 | 0.5",
                "type: empirical, values: [9, 1, 4], weights: [1, 2, 1] | 0 | 1",
                "type: empirical, values: [9, 1, 4], weights: [1, 2, 1] | 0.49 | 1",
                "type: empirical, values: [9, 1, 4], weights: [1, 2, 1] | 0.5 | 4",
                "type: empirical, values: [9, 1, 4], weights: [1, 2, 1] | 0.76 | 9",
                "type: empirical, values: [9, 1, 4, 6] | 0.3 | 4",
                "type: empirical, values: [9, 1, 4, 6] | 0.6 | 6",
                "type: empirical, quantiles: {\"0\": 1, \"0.5\": 3, \"1\": 9} | 0.75 | 6"
            })
    void aQuantileIsWhatItIs(String distribution, double u, double expected) {
        // When, Then
        assertThat(quantile(distribution, u)).isCloseTo(expected, within(1e-6));
    }
}
