package io.leadflow.bench.platform;

import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A platform for one benchmark, on free ports; its data go with it.
 *
 * @param platform running
 * @param folder temporary, also for what the benchmark writes
 */
public record OwnPlatform(Platform platform, Path folder) implements AutoCloseable {

    /** Starts one whose services have a setting besides their usual ones. */
    public static OwnPlatform start(String setting, String value) throws IOException {
        Path folder = Files.createTempDirectory("leadflow-bench");
        PlatformOptions options =
                new PlatformOptions(folder.resolve("platform"), true, Map.of(), Map.of());
        try {
            return new OwnPlatform(Platform.start(options.with(setting, value)), folder);
        } catch (RuntimeException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    @Override
    public void close() {
        platform.close();
        Folders.delete(folder);
    }
}
