package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.BenchException;
import io.leadflow.bench.reference.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A reference in another language: a program that is given days and seed, times itself and prints
 * what it counted.
 *
 * @param command what to start, before the two arguments
 */
record ProgramContender(String name, List<String> command) implements Contender {

    ProgramContender {
        command = List.copyOf(command);
    }

    @Override
    public Measured run(int days, long seed) {
        List<String> line = new ArrayList<>(command);
        line.add(Integer.toString(days));
        line.add(Long.toString(seed));
        return Measured.parse(output(line));
    }

    /** What a command that ends well prints. */
    static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            process.getOutputStream().close();
            byte[] out = process.getInputStream().readAllBytes();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new BenchException(command.getFirst() + " ended with exit code " + exit);
            }
            return new String(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchException(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
