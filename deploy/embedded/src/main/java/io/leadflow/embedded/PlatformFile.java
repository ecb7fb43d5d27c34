package io.leadflow.embedded;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * {@code platform.json}: what runs, written while a platform is up.
 *
 * @param launcher the process that started it
 * @param bootstrapServers the broker's address, host:port
 * @param parts what runs
 */
public record PlatformFile(Running launcher, String bootstrapServers, List<PartEntry> parts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "platform.json";

    /**
     * A process.
     *
     * @param pid its id
     * @param started when it started, epoch milliseconds, 0 when unknown; tells it from a later one
     *     of the same id
     */
    public record Running(long pid, long started) {

        static Running of(ProcessHandle process) {
            return new Running(process.pid(), startOf(process));
        }

        private static long startOf(ProcessHandle process) {
            return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
        }

        /** The process, when it still runs. */
        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(p -> p.isAlive() && startOf(p) == started);
        }
    }

    /**
     * A part.
     *
     * @param name unique within the platform
     * @param port its port on the loopback address
     * @param url where it is
     * @param process its process
     */
    public record PartEntry(String name, int port, String url, Running process) {}

    /**
     * Reads the file.
     *
     * @param data the platform's folder
     * @return empty when there is none that can be read
     */
    public static Optional<PlatformFile> read(Path data) {
        try {
            return Optional.of(JSON.readValue(data.resolve(NAME).toFile(), PlatformFile.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the file of a platform that is up.
     *
     * @param data the platform's folder
     * @return empty when none is up
     */
    public static Optional<PlatformFile> readRunning(Path data) {
        return read(data).filter(file -> file.launcher().alive().isPresent());
    }

    /**
     * Where a part of a running platform is.
     *
     * @param part its name
     * @return empty when there is no such part
     */
    public Optional<String> url(String part) {
        return parts.stream().filter(p -> p.name().equals(part)).map(PartEntry::url).findFirst();
    }

    void write(Path data) throws IOException {
        Path draft = data.resolve(NAME + ".draft");
        Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Files.move(draft, data.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }
}
