package io.leadflow.model.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.contracts.definition.Beta;
import io.leadflow.contracts.definition.Constant;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Empirical;
import io.leadflow.contracts.definition.Gamma;
import io.leadflow.contracts.definition.Lognormal;
import io.leadflow.contracts.definition.Pert;
import io.leadflow.contracts.definition.Triangular;
import io.leadflow.contracts.definition.Weibull;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypicalTest {
    static Stream<Arguments> distributions() {
        return Stream.of(
                Arguments.of(new Constant(3.0), 3.0),
                Arguments.of(new Lognormal(null, null, 14_000.0, 1.2, null), 14_000.0),
                Arguments.of(new Gamma(null, null, 6.0, 0.8, null), 6.0),
                // scale × Γ(1 + 1/2) = 10 × √π ÷ 2
                Arguments.of(new Weibull(2.0, 10.0, null, null, null), 8.862269254527579),
                Arguments.of(new Triangular(1.0, 2.0, 6.0, null, null, null), 3.0),
                Arguments.of(new Pert(1.0, 2.5, 8.0, null, null), 19.0 / 6),
                Arguments.of(new Beta(2.0, 3.0, 0.0, 10.0, null, null, null), 4.0),
                Arguments.of(
                        new Empirical(List.of(1.0, 2.0), List.of(1.0, 3.0), null, null, null),
                        1.75),
                Arguments.of(
                        new Empirical(
                                null, null, null, null, Map.of("0", 20.0, "0.5", 80.0, "1", 200.0)),
                        95.0));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void meansAreThoseOfTheTextbook(Distribution distribution, double mean) {
        // When, Then
        assertThat(Typical.mean(distribution)).isCloseTo(mean, within(1e-6 * mean));
    }
}
