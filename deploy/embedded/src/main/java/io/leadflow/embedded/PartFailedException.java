package io.leadflow.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A part of the platform did not start or died; carries what a reader needs to see why. */
public final class PartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String part;
    private final Integer exitCode;
    private final transient Path log;

    private PartFailedException(String message, String part, Integer exitCode, Path log) {
        super(message);
        this.part = part;
        this.exitCode = exitCode;
        this.log = log;
    }

    /**
     * The part's process ended.
     *
     * @param part its name
     * @param exitCode its exit code
     * @param log its log file
     * @return the exception
     */
    public static PartFailedException exited(String part, int exitCode, Path log) {
        String message =
                part
                        + " ended with exit code "
                        + exitCode
                        + ": "
                        + lastLine(log)
                        + " ("
                        + log
                        + ")";
        return new PartFailedException(message, part, exitCode, log);
    }

    /**
     * The part was not ready in time.
     *
     * @param part its name
     * @param limit how long it had
     * @param log its log file
     * @return the exception
     */
    public static PartFailedException late(String part, Duration limit, Path log) {
        String message =
                part
                        + " not ready in "
                        + limit.toSeconds()
                        + " s: "
                        + lastLine(log)
                        + " ("
                        + log
                        + ")";
        return new PartFailedException(message, part, null, log);
    }

    /**
     * The failed part's name.
     *
     * @return the name
     */
    public String part() {
        return part;
    }

    /**
     * The exit code of its process.
     *
     * @return null when it still ran
     */
    public Integer exitCode() {
        return exitCode;
    }

    /**
     * Its log file.
     *
     * @return the file
     */
    public Path log() {
        return log;
    }

    /**
     * The last line of a log that says something.
     *
     * @param log a text file
     * @return the line, or an empty text
     */
    public static String lastLine(Path log) {
        try {
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            return lines.isEmpty() ? "" : lines.getLast().strip();
        } catch (IOException e) {
            return "";
        }
    }
}
