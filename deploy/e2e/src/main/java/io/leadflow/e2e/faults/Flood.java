package io.leadflow.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A run at full speed, far larger than what may wait to be counted, meets something that takes no
 * more. It has to hold still, say what it waits for, and go on by itself; no part may run out of
 * memory.
 *
 * @param waitsFor what the run has to say meanwhile
 * @param stops begins it
 * @param goesOn ends it, and starts again what has ended of it
 */
record Flood(
        String name,
        String does,
        boolean needsDisk,
        String waitsFor,
        Consumer<Scene> stops,
        Consumer<Scene> goesOn)
        implements Fault {
    private static final int LIMIT_MS = 60_000;
    private static final List<ServiceName> SERVICES =
            List.of(ServiceName.SIMULATION, ServiceName.METRICS);

    static List<Fault> all() {
        return List.of(
                halted("flood-metrics", ServiceName.METRICS.id()),
                halted("flood-database", "database"),
                slowed("flood-slow"),
                disk("flood-disk"));
    }

    private static Flood halted(String name, String part) {
        return new Flood(
                name,
                "a run of millions of events while the " + part + " is halted",
                false,
                "STATISTICS",
                scene -> signal(scene, "STOP", part),
                scene -> signal(scene, "CONT", part));
    }

    private static void signal(Scene scene, String signal, String part) {
        Stop.signal(signal, Stop.processes(scene.platform().process(part)));
    }

    private static Flood slowed(String name) {
        return new Flood(
                name,
                "a run of millions of events while the metrics service writes at 20 kB/s",
                false,
                "STATISTICS",
                scene -> scene.stand().toDatabase(ServiceName.METRICS).slow(50, 20),
                scene -> scene.stand().toDatabase(ServiceName.METRICS).restore());
    }

    private static Flood disk(String name) {
        return new Flood(
                name,
                "a run of millions of events while the broker's disk is full",
                true,
                "BROKER",
                scene -> scene.stand().disk().fill(),
                FullDisk::freed);
    }

    @Override
    public Optional<String> absent() {
        return needsDisk ? Disk.absent() : Optional.empty();
    }

    @Override
    public int events() {
        return 3_000_000;
    }

    @Override
    public boolean atFullSpeed() {
        return true;
    }

    @Override
    public void strike(Scene scene) {
        stops.accept(scene);
        try {
            awaitTold(scene);
            scene.pause(2000, 10_000);
            scene.detail("%d events done".formatted(run(scene).at("/progress/events").asLong()));
        } finally {
            scene.healing();
            goesOn.accept(scene);
        }
    }

    private void awaitTold(Scene scene) {
        long end = System.nanoTime() + LIMIT_MS * 1_000_000L;
        while (!run(scene).path("waitsFor").asText().equals(waitsFor)) {
            if (System.nanoTime() > end) {
                scene.complain("the run never said that it waits for " + waitsFor);
                return;
            }
            scene.pause(200, 200);
        }
    }

    private static JsonNode run(Scene scene) {
        return scene.leadflow().run(scene.run());
    }

    @Override
    public void look(Scene scene) {
        for (ServiceName service : SERVICES) {
            Path log = scene.platform().log(service.id());
            if (says(log, "OutOfMemoryError")) {
                scene.complain("no memory left, see " + log);
            }
            peak(scene.platform().process(service.id()))
                    .ifPresent(mib -> scene.detail(service.id() + " at most " + mib + " MiB"));
        }
    }

    private static boolean says(Path log, String word) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.contains(word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most that was resident of a process; Linux alone tells. */
    private static Optional<Long> peak(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
