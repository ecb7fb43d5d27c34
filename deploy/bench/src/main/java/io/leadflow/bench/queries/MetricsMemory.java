package io.leadflow.bench.queries;

import io.leadflow.bench.reference.BenchException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The memory of the metrics service. */
final class MetricsMemory {
    private static final int LIMIT_S = 60;

    private MetricsMemory() {}

    /** Makes it collect everything that nobody holds; returns when it has. */
    static void collect(ProcessHandle service) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process collection =
                    new ProcessBuilder(jcmd.toString(), String.valueOf(service.pid()), "GC.run")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!collection.waitFor(LIMIT_S, TimeUnit.SECONDS) || collection.exitValue() != 0) {
                throw new BenchException("the metrics service's memory cannot be collected");
            }
        } catch (IOException e) {
            throw new BenchException("jcmd cannot be run: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted");
        }
    }
}
