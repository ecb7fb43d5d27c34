package io.leadflow.e2e.faults;

import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wall clocks of services, which can be set one by one, by libfaketime. What runs by the
 * monotonic clock goes on as it was, as on a machine whose clock is set.
 */
final class Clock {
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
                    Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
                    Path.of("/usr/lib/faketime/libfaketimeMT.so.1"),
                    Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

    private final Path folder;

    /**
     * @param folder for the clocks' files; null where clocks are the machine's
     */
    Clock(Path folder) {
        this.folder = folder;
    }

    /** Why clocks cannot be set here; empty where they can. */
    static Optional<String> absent() {
        return library().isPresent()
                ? Optional.empty()
                : Optional.of("libfaketime is not installed");
    }

    private static Optional<Path> library() {
        return PLACES.stream().filter(Files::exists).findFirst();
    }

    Map<String, String> environment(ServiceName service) {
        if (folder == null) {
            return Map.of();
        }
        set(service, 0);
        return Map.of(
                "LD_PRELOAD",
                library().orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file(service).toString(),
                "FAKETIME_CACHE_DURATION", // seconds until a clock that was set is looked at
                "1",
                "DONT_FAKE_MONOTONIC",
                "1");
    }

    /** Sets a service's clock so many seconds off the machine's. */
    void set(ServiceName service, long seconds) {
        try {
            Path draft = folder.resolve(service.id() + ".draft");
            Files.writeString(draft, "%+d".formatted(seconds));
            Files.move(draft, file(service), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(ServiceName service) {
        return folder.resolve(service.id() + ".clock");
    }
}
