package io.leadflow.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs of the operating system. */
final class Commands {
    private Commands() {}

    /** Runs a program to its end. */
    static void run(String... command) {
        Outcome outcome = outcome(command);
        if (outcome.code != 0) {
            throw new IllegalStateException(List.of(command) + ": " + outcome.text);
        }
    }

    /** Whether a program is there and ends well. */
    static boolean succeeds(String... command) {
        try {
            return outcome(command).code == 0;
        } catch (UncheckedIOException e) {
            return false; // there is no such program
        }
    }

    private record Outcome(int code, String text) {}

    private static Outcome outcome(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
