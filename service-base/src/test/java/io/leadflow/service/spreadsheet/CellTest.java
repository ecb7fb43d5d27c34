package io.leadflow.service.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "12.0, 12",
        "-3.5, -3.5",
        "2.02759187425E7, 20275918.7425",
        "3.991060025542784E-9, 0.000000003991060025542784",
        "1.0E17, 100000000000000000"
    })
    void numbersHaveNoExponentAndNoFractionThatSaysNothing(double number, String cell) {
        // When / Then: and it is the same number
        assertThat(Cell.of(number)).isEqualTo(cell);
        assertThat(Double.parseDouble(cell)).isEqualTo(number);
    }

    @Test
    void nothingIsEmptyAndTextsAreNoFormulas() {
        // When / Then
        assertThat(Cell.of(null)).isEmpty();
        assertThat(Cell.of(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(Cell.of("=1+1")).isEqualTo("'=1+1");
        assertThat(Cell.of("web")).isEqualTo("web");
    }
}
