package io.leadflow.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;

/** Parts that live in a temporary folder until the JVM ends. */
final class JvmLife {

    private JvmLife() {}

    static <P extends AutoCloseable> P until(String name, Function<Path, P> start) {
        Path dir = folder(name);
        P part = start.apply(dir);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(part, dir)));
        return part;
    }

    /** One that is the part's alone. */
    static Path folder(String name) {
        try {
            return Files.createTempDirectory("leadflow-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for the " + name, e);
        }
    }

    /** Stops a part and takes its folder away. */
    static void end(AutoCloseable part, Path dir) {
        try (part;
                var files = Files.walk(dir)) {
            part.close();
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (Exception e) {
            System.err.println("left behind: " + dir + ": " + e);
        }
    }
}
