package io.leadflow.e2e.faults;

import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * The wall clocks of services, which can be set one by one, by a small library in front of the C
 * library's. What runs by the monotonic clock goes on as it was, as on a machine whose clock is
 * set.
 */
final class Clock {
    private static final String SOURCE = "clock.c";
    private static final String COMPILER = "cc";

    private final Path folder;

    /**
     * @param folder for the library and the clocks; null where clocks are the machine's
     */
    Clock(Path folder) {
        this.folder = folder;
        if (folder != null) {
            compile();
        }
    }

    /** Why clocks cannot be set here; empty where they can. */
    static Optional<String> absent() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        return linux && Commands.succeeds(COMPILER, "--version")
                ? Optional.empty()
                : Optional.of("a clock can be set on Linux with a C compiler (cc) only");
    }

    private void compile() {
        Path source = folder.resolve(SOURCE);
        try (InputStream text = Clock.class.getResourceAsStream(SOURCE)) {
            Files.copy(text, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Commands.run(
                COMPILER, "-O2", "-shared", "-fPIC", "-o", "" + library(), "" + source, "-ldl");
    }

    private Path library() {
        return folder.resolve("clock.so");
    }

    Map<String, String> environment(ServiceName service) {
        if (folder == null) {
            return Map.of();
        }
        set(service, 0);
        return Map.of(
                "LD_PRELOAD", library().toString(), "LEADFLOW_CLOCK", file(service).toString());
    }

    /** Sets a service's clock so many seconds off the machine's. */
    void set(ServiceName service, long seconds) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        bytes.putLong(seconds).flip();
        try (FileChannel file =
                FileChannel.open(
                        file(service), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(bytes, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(ServiceName service) {
        return folder.resolve(service.id() + ".clock");
    }
}
