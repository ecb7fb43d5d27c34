package io.leadflow.e2e.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a service keeps in memory: the objects that are left after a collection. */
final class Heap {
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final int MOST = 8;
    private static final String TOTAL = "Total";

    private Heap() {}

    static long bytes(ProcessHandle process) {
        String histogram = jcmd(process.pid(), "GC.class_histogram");
        List<String> total = histogram.lines().filter(line -> line.startsWith(TOTAL)).toList();
        if (total.isEmpty()) {
            throw new IllegalStateException("jcmd tells no total: " + histogram);
        }
        return Long.parseLong(total.getFirst().strip().split("\\s+", -1)[2]);
    }

    /** What takes most of it. */
    static String most(ProcessHandle process) {
        return jcmd(process.pid(), "GC.class_histogram")
                .lines()
                .filter(line -> line.matches("\\s+\\d+:.*"))
                .limit(MOST)
                .collect(Collectors.joining("\n"));
    }

    private static String jcmd(long process, String command) {
        try {
            Process jcmd =
                    new ProcessBuilder(JCMD.toString(), String.valueOf(process), command)
                            .redirectErrorStream(true)
                            .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
