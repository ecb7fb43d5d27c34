package io.leadflow.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few spoilt inputs to every operation and topic. */
@Tag("bad-input")
class FuzzTest {
    private static final int INPUTS = 40;

    @Test
    void nothingFailsAndNobodyIsStuck(@TempDir Path data) {
        // Given
        StringWriter told = new StringWriter();
        try (Fuzz fuzz = new Fuzz(data, target -> true, 20260105, new PrintWriter(told))) {

            // When
            fuzz.play(0, INPUTS);

            // Then
            System.out.println(told);
            assertThat(fuzz.inputs()).isGreaterThan(50 * INPUTS);
            assertThat(fuzz.errors()).as(told.toString()).isZero();
            assertThat(fuzz.stuck()).as(told.toString()).isZero();
        }
    }

    @Test
    void anInputIsTheSameForTheSameSeed() {
        // Given
        byte[] good =
                "{\"id\": \"minimal\", \"stages\": [1, 2, 3]}".getBytes(StandardCharsets.UTF_8);

        // When
        byte[] once = ByteMutation.of(good, new Chance(1, "model GET /processes", 7));
        byte[] again = ByteMutation.of(good, new Chance(1, "model GET /processes", 7));
        byte[] other = ByteMutation.of(good, new Chance(2, "model GET /processes", 7));

        // Then
        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }
}
