package io.leadflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "kernel --bogus",
                "kernel --rounds 0",
                "kernel --days 0",
                "kernel --days many",
                "kernel --warm-up -1",
                "kernel --leads 0",
                "kernel --calendars --threads",
                "kernel pattern"
            })
    void whatIsNotUnderstoodIsTold(String line) {
        // When
        int exit = execute(line);

        // Then
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpNamesTheLastLineAndTheOptions() {
        // When
        int exit = execute("kernel --help");

        // Then
        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("kernel_to_c=N.NN kernel_to_ssj=N.NN kernel_to_simpy=N")
                .contains("--rounds", "--days", "--calendars", "--threads", "--leads");
    }

    @Test
    void aWholeComparisonEndsWithTheLineForScripts() {
        // When
        int exit = execute("kernel --days 500 --rounds 1 --warm-up 0 --seed 3");

        // Then
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString().lines().toList().getLast())
                .matches(
                        "kernel_to_c=(\\d+\\.\\d\\d|absent) kernel_to_ssj=\\d+\\.\\d\\d"
                                + " kernel_to_simpy=(\\d+|absent)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kernel --calendars --days 500 --rounds 1 --warm-up 0 --seed 3",
                "kernel --threads --days 500 --rounds 1 --warm-up 0 --seed 3",
                "kernel --leads 200000 --seed 3",
                "kernel --allocation --days 2000 --seed 3"
            })
    void theOtherModesEndWithTheirFigures(String line) {
        // When
        int exit = execute(line);

        // Then
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString().lines().toList().getLast()).matches("(\\w+=([\\d.]+|absent) ?)+");
    }

    private int execute(String line) {
        CommandLine bench = Bench.commandLine();
        bench.setOut(new PrintWriter(out, true));
        bench.setErr(new PrintWriter(err, true));
        return bench.execute(line.split(" "));
    }
}
