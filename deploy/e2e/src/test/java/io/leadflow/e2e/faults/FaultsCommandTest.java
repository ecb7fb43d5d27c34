package io.leadflow.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line of {@code ./leadflow faults}. */
class FaultsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--bogus",
                "--rounds -1",
                "--rounds many",
                "--faults nothing",
                "--stop-seconds 0"
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
    void everyFaultIsNamedWithWhatItDoes() {
        // When
        int exit = execute("--list");

        // Then
        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .hasSize(Faults.all(1).size())
                .allMatch(line -> line.matches("[a-z-]+ +\\S.+"));
    }

    private int execute(String line) {
        CommandLine faults = new CommandLine(new FaultsCommand());
        faults.setOut(new PrintWriter(out, true));
        faults.setErr(new PrintWriter(err, true));
        return faults.execute(line.split(" "));
    }
}
