package io.leadflow.model.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static final double WIDTH = 100;
    private final Wrapping wrapping = new Wrapping(Typeface.REGULAR, 12, WIDTH);

    @Test
    void breaksBetweenWordsAndInsideLongOnes() {
        // When
        List<String> lines = wrapping.lines("Договор с превысокомногорассмотрительствующим", 9);

        // Then
        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(this::fits);
        assertThat(String.join("", lines).replace("-", "").replace(" ", ""))
                .isEqualTo("Договорспревысокомногорассмотрительствующим");
    }

    @Test
    void tooManyLinesEndWithAnEllipsis() {
        // When
        List<String> lines = wrapping.lines("one two three four five six seven eight nine ten", 2);

        // Then
        assertThat(lines).hasSize(2).allSatisfy(this::fits);
        assertThat(lines.getLast()).endsWith("…");
    }

    private void fits(String line) {
        assertThat(Typeface.REGULAR.width(line, 12)).isLessThanOrEqualTo(WIDTH);
    }
}
