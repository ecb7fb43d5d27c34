package io.leadflow.embedded;

import io.leadflow.embedded.PlatformException.Reason;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A Java process of the platform. Ctrl-C in the terminal does not reach it, so that the parts stop
 * in their order.
 *
 * @param part the part's name
 * @param process the process
 * @param log where it writes
 */
public record Child(String part, Process process, Path log) {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    /**
     * Starts a process.
     *
     * @param part the part's name
     * @param arguments of {@code java}
     * @param log where output is appended
     * @throws PlatformException when the process cannot be made
     */
    public static Child start(String part, List<String> arguments, Path log) {
        return start(part, arguments, Map.of(), log);
    }

    /**
     * Starts a process.
     *
     * @param part the part's name
     * @param arguments of {@code java}
     * @param environment variables besides those of this process
     * @param log where output is appended
     * @throws PlatformException when the process cannot be made
     */
    public static Child start(
            String part, List<String> arguments, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(shielded(arguments));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
            return new Child(part, builder.start(), log);
        } catch (IOException e) {
            throw new PlatformException(Reason.PART_FAILED, part, e.getMessage(), log);
        }
    }

    private static List<String> shielded(List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/') {
            // a JVM that finds a signal ignored leaves it ignored
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "leadflow"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * The options that let starts after the first one share what the first has loaded; none before
     * JDK 19.
     *
     * @param archive the file kept for that
     */
    public static List<String> sharedClasses(Path archive) {
        return Runtime.version().feature() < 19
                ? List.of()
                : List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:disable",
                        "-Xlog:all=error:stdout");
    }

    /**
     * The options that let a start share what earlier ones have loaded, without a word to keep of
     * this one: to keep it takes seconds when the process ends.
     *
     * @param archive the file kept by other starts
     */
    public static List<String> sharedClassesOfOthers(Path archive) {
        return Files.exists(archive)
                ? List.of(
                        "-XX:SharedArchiveFile=" + archive,
                        "-Xlog:disable",
                        "-Xlog:all=error:stdout")
                : List.of();
    }

    /**
     * Waits until the part is ready.
     *
     * @param ready asked again and again
     * @throws PlatformException when the process ends before or three minutes pass
     */
    public void await(BooleanSupplier ready) {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw ended();
            }
            if (System.nanoTime() > limit) {
                kill();
                throw new PlatformException(
                        Reason.PART_LATE,
                        part,
                        START_LIMIT.toSeconds(),
                        LogFile.lastLine(log),
                        log);
            }
            Pause.millis(25);
        }
    }

    /** What to say of a process that has ended by itself. */
    public PlatformException ended() {
        return new PlatformException(
                Reason.PART_ENDED, part, process.exitValue(), LogFile.lastLine(log), log);
    }

    /** Stops the process in order, or outright when it does not end in 20 seconds. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the process outright, as a crash would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }
}
