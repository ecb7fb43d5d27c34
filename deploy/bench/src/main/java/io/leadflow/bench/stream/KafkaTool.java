package io.leadflow.bench.stream;

import io.leadflow.bench.reference.BenchException;
import io.leadflow.embedded.ProjectRoot;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the command line tools that come with Kafka, in a process of its own. */
final class KafkaTool {
    private final String name;
    private final Process process;

    private KafkaTool(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param name of its class
     */
    static KafkaTool start(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseParallelGC", "-cp", classPath()));
        command.add(name);
        command.addAll(arguments);
        try {
            return new KafkaTool(
                    name, new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new BenchException(name + " does not start: " + e);
        }
    }

    private static String classPath() {
        Path root = ProjectRoot.find();
        return Stream.of("deploy/broker/target/kafka", "deploy/bench/target/kafka-tools")
                .map(folder -> root.resolve(folder) + File.separator + "*")
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What it has written, once it has ended well. */
    List<String> finish() {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = out.lines().toList();
            if (process.waitFor() != 0) {
                throw new BenchException(name + " failed: " + String.join("\n", lines));
            }
            return lines;
        } catch (IOException e) {
            throw new BenchException(name + " failed: " + e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted");
        }
    }
}
