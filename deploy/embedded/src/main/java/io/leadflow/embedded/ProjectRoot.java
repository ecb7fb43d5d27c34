package io.leadflow.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checkout with the built parts is. */
public final class ProjectRoot {

    private ProjectRoot() {}

    /**
     * Finds the root of the checkout: the system property {@code leadflow.root}, else the nearest
     * folder at or above the working directory that holds the {@code leadflow} script.
     *
     * @return an absolute path
     * @throws IllegalStateException when there is none
     */
    public static Path find() {
        String told = System.getProperty("leadflow.root");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("leadflow")) && Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "no Leadflow checkout at or above " + start + "; set -Dleadflow.root");
    }
}
