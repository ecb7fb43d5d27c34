package io.leadflow.bench.stream;

import io.leadflow.bench.reference.BenchException;
import io.leadflow.embedded.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the platform's processes have used so far, each with those it has started and a service's
 * instances together.
 */
record Usage(Map<String, Double> cpuSeconds) {
    static final List<String> PARTS =
            List.of("simulation-service", "broker", "metrics-service", "database");

    static Usage of(Platform platform) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        PARTS.forEach(
                part ->
                        seconds.put(
                                part, instances(platform, part).mapToDouble(Usage::seconds).sum()));
        return new Usage(seconds);
    }

    private static Stream<ProcessHandle> instances(Platform platform, String part) {
        return platform.instances(part).stream().map(platform::process);
    }

    private static double seconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToDouble(Duration::toNanos)
                        .sum()
                / 1e9;
    }

    double since(Usage before, String part) {
        return cpuSeconds.get(part) - before.cpuSeconds.get(part);
    }

    /**
     * The most memory a part has had resident, in MiB: the sum of its instances' own peaks; of the
     * database, its main process alone.
     *
     * @return 0 where the system does not tell
     */
    static long peakMiB(Platform platform, String part) {
        return instances(platform, part).mapToLong(Usage::peakMiB).sum();
    }

    private static long peakMiB(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException e) {
            throw new BenchException("cannot read " + status + ": " + e);
        }
    }
}
