package io.leadflow.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A part's log: a text file that a new start begins afresh, keeping the one before. */
public final class LogFile {

    private LogFile() {}

    /**
     * Begins a log.
     *
     * @param log the file; what was in it moves to the file of the same name with {@code .previous}
     */
    static void begin(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Path previous = log.resolveSibling(log.getFileName() + ".previous");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * The last line that says something.
     *
     * @param log a text file
     * @return the line, or {@code -} where there is none
     */
    public static String lastLine(Path log) {
        try {
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
            return lines.isEmpty() ? "-" : lines.getLast().strip();
        } catch (IOException e) {
            return "-";
        }
    }
}
