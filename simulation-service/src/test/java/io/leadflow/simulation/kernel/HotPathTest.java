package io.leadflow.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The method that every token passes at every node is small enough for HotSpot to inline. */
class HotPathTest {
    /** {@code -XX:FreqInlineSize} on x86 and ARM: bytes of bytecode. */
    private static final int MOST_BYTES = 325;

    private static final Pattern INSTRUCTION = Pattern.compile("(?m)^ +(\\d+): [a-z]");

    @Test
    void passIsInlinedIntoTheEventLoop() throws Exception {
        // When
        String code = bytecode(Simulation.class, "private int pass(int, int);");

        // Then
        int lastInstruction =
                INSTRUCTION
                        .matcher(code)
                        .results()
                        .map(MatchResult::group)
                        .mapToInt(found -> Integer.parseInt(found.replaceAll("\\D", "")))
                        .max()
                        .orElseThrow();
        assertThat(lastInstruction).isBetween(50, MOST_BYTES - 1);
    }

    /** What javap tells of a method: a line for each instruction, beginning with its offset. */
    private static String bytecode(Class<?> type, String method) throws Exception {
        Path file = Path.of(type.getResource(type.getSimpleName() + ".class").toURI());
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(writer, writer, "-c", "-p", file.toString());
        String[] parts = out.toString().split(Pattern.quote(method), 2);
        assertThat(parts).hasSize(2);
        return parts[1].split("\\R\\R", 2)[0];
    }
}
