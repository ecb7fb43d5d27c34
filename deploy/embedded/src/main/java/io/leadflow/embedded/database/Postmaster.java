package io.leadflow.embedded.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The server's main process, as its data folder tells: {@code postmaster.pid} holds the process id,
 * the data folder and the start in epoch seconds, a line each.
 *
 * @param data the data folder
 */
record Postmaster(Path data) {

    private static final Duration CLOCK_SLACK = Duration.ofSeconds(5);
    private static final long KILL_LIMIT_SECONDS = 10;

    private Path file() {
        return data.resolve("postmaster.pid");
    }

    /**
     * The process that wrote the file; none when it has ended, even where another has its id now.
     */
    Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(file());
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> startedAt(process, started));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // absent or half-written: nobody to speak of
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant instant) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, instant).abs().compareTo(CLOCK_SLACK) < 0)
                .orElse(true);
    }

    /**
     * Makes way for a start: ends a server that outlived a killed launcher, and takes away the file
     * of one that crashed, which would block the start when another process has its id now.
     */
    void clearLeftover() throws IOException {
        kill();
        Files.deleteIfExists(file());
    }

    /** Kills the server with its children, so that none holds the data's shared memory. */
    void kill() {
        process().ifPresent(Postmaster::killFamily);
    }

    private static void killFamily(ProcessHandle postmaster) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        // bounded: where nobody reaps orphans, an ended process still looks alive
        CompletableFuture.allOf(
                        family.stream()
                                .map(ProcessHandle::onExit)
                                .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, KILL_LIMIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
