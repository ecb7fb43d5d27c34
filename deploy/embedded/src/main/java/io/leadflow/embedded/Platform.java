package io.leadflow.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * A platform of this process: broker, database and the services, each a process of its own on the
 * loopback address. Parts may be killed, stopped and started again one by one; {@link #close} stops
 * all in order.
 */
public final class Platform implements AutoCloseable {

    private final DataFolder folder;
    private final PlatformListener listener;
    private final PlatformWiring wiring;
    private final boolean fresh;
    private final Map<String, Part> parts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile CompletableFuture<?> starts = CompletableFuture.completedFuture(null);

    private Platform(DataFolder folder, PlatformOptions options, PlatformListener listener) {
        this.folder = folder;
        this.listener = listener;
        this.fresh = folder.isNew();
        this.wiring = new PlatformWiring(folder, options);
    }

    /**
     * Starts a platform and waits until every part is ready.
     *
     * @param options how
     * @throws PlatformException when a part does not come up; then nothing is left running
     */
    public static Platform start(PlatformOptions options) {
        return start(options, PlatformListener.SILENT);
    }

    /**
     * Starts a platform and waits until every part is ready.
     *
     * @param options how
     * @param listener hears of each part
     * @throws PlatformException when a part does not come up; then nothing is left running
     */
    public static Platform start(PlatformOptions options, PlatformListener listener) {
        Platform platform = prepare(options, listener);
        platform.startParts();
        return platform;
    }

    /**
     * Ends what a killed launcher left running on a data folder.
     *
     * @param data the folder; made when absent
     * @throws PlatformException when a platform is running on it, or nothing can be written there
     */
    public static void makeWay(Path data) {
        DataFolder.take(data.toAbsolutePath().normalize()).close();
    }

    /**
     * Takes the data folder without starting a part yet.
     *
     * @param options how
     * @param listener hears of each part
     * @throws PlatformException when the folder cannot be had
     */
    public static Platform prepare(PlatformOptions options, PlatformListener listener) {
        DataFolder folder = DataFolder.take(options.data());
        if (options.fresh()) {
            folder.empty();
        }
        return new Platform(folder, options, listener);
    }

    /**
     * Starts every part and waits until all are ready.
     *
     * @throws PlatformException when a part does not come up; then nothing is left running
     */
    public void startParts() {
        try {
            startTogether(List.of(wiring.broker(), wiring.database()));
            startTogether(wiring.services());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startTogether(List<? extends Part> together) {
        starts =
                CompletableFuture.allOf(
                        together.stream()
                                .map(
                                        part ->
                                                CompletableFuture.runAsync(
                                                        () -> start(part), Platform::thread))
                                .toArray(CompletableFuture[]::new));
        try {
            starts.join();
        } catch (CompletionException e) {
            if (closed.get()) {
                throw new CancellationException("closed while it started");
            }
            throw e.getCause() instanceof PlatformException known ? known : e;
        }
    }

    private static void thread(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    private void start(Part part) {
        long begin = System.nanoTime();
        if (closed.get()) {
            throw new IllegalStateException("the platform is closed");
        }
        parts.put(part.name(), part);
        part.start();
        remember();
        listener.ready(part.name(), part.address(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private void remember() {
        synchronized (folder) {
            if (!closed.get()) {
                PlatformFile.Running launcher = PlatformFile.Running.of(ProcessHandle.current());
                folder.write(new PlatformFile(launcher, bootstrapServers(), entries()));
            }
        }
    }

    private List<PlatformFile.PartEntry> entries() {
        return snapshot().stream().flatMap(part -> entry(part).stream()).toList();
    }

    private static Optional<PlatformFile.PartEntry> entry(Part part) {
        return part.process()
                .map(
                        process ->
                                new PlatformFile.PartEntry(
                                        part.name(),
                                        part.port(),
                                        part.address(),
                                        PlatformFile.Running.of(process)));
    }

    private List<Part> snapshot() {
        synchronized (parts) {
            return new ArrayList<>(parts.values());
        }
    }

    /** Whether no platform had been up on this data before. */
    public boolean isFresh() {
        return fresh;
    }

    /** The broker's address, host:port. */
    public String bootstrapServers() {
        return wiring.broker().address();
    }

    /**
     * A database's address for JDBC clients; user and password are {@code postgres}.
     *
     * @param database its name
     */
    public String jdbcUrl(String database) {
        return "jdbc:" + wiring.database().address() + "/" + database;
    }

    /**
     * Where a service is.
     *
     * @param service which
     * @return http://127.0.0.1:port
     */
    public URI url(ServiceName service) {
        return url(service.id());
    }

    /**
     * Where a part is.
     *
     * @param part its name
     * @return its address
     */
    public URI url(String part) {
        return URI.create(part(part).address());
    }

    /**
     * The names of a part and of the instances that were added to it.
     *
     * @param part the first one's name
     */
    public List<String> instances(String part) {
        return snapshot().stream()
                .map(Part::name)
                .filter(name -> name.equals(part) || name.matches(Pattern.quote(part) + "-\\d+"))
                .toList();
    }

    /**
     * A part's main process.
     *
     * @param part its name
     * @throws IllegalStateException when it does not run
     */
    public ProcessHandle process(String part) {
        return part(part)
                .process()
                .orElseThrow(() -> new IllegalStateException(part + " does not run"));
    }

    /**
     * A part's log file.
     *
     * @param part its name
     */
    public Path log(String part) {
        return folder.log(part);
    }

    /**
     * Starts one more instance of a service, on any free port, and waits until it is ready.
     *
     * @param service which
     * @return the new part's name
     */
    public String addInstance(ServiceName service) {
        long same = snapshot().stream().filter(p -> p.name().startsWith(service.id())).count();
        Part part = wiring.instance(service, service.id() + "-" + (same + 1), FreePorts.any());
        start(part);
        return part.name();
    }

    /**
     * Stops an instance in order and forgets it.
     *
     * @param part its name, as {@link #addInstance} gave it
     */
    public void removeInstance(String part) {
        part(part).stop();
        parts.remove(part);
        remember();
    }

    /**
     * Kills a part outright, as a crash would.
     *
     * @param part its name
     */
    public void kill(String part) {
        part(part).kill();
        remember();
    }

    /**
     * Stops a part in order.
     *
     * @param part its name
     */
    public void stop(String part) {
        part(part).stop();
        remember();
    }

    /**
     * Starts a part that was killed or stopped, on the same port and data; one that runs is stopped
     * first.
     *
     * @param part its name
     */
    public void restart(String part) {
        Part same = part(part);
        same.stop();
        start(same);
    }

    private Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part " + name + "; there are " + parts.keySet());
        }
        return part;
    }

    /**
     * Waits until a part ends that nobody stopped; never returns once the platform is closed.
     *
     * @return what to say of it
     */
    public PlatformException awaitEndOfAPart() {
        while (true) {
            Optional<Part> dead = snapshot().stream().filter(Platform::hasDied).findFirst();
            if (dead.isPresent() && !closed.get()) {
                return dead.get().ended();
            }
            Pause.millis(200);
        }
    }

    private static boolean hasDied(Part part) {
        return part.process().filter(process -> !process.isAlive()).isPresent();
    }

    /** Whether it has been closed, or is being closed. */
    public boolean isClosed() {
        return closed.get();
    }

    /**
     * Stops every part in order: the services together, then the broker, then the database. May be
     * called while the parts still start.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        endAll(ServicePart.class);
        starts.exceptionally(failed -> null).join();
        endAll(ServicePart.class);
        endAll(BrokerPart.class);
        endAll(DatabasePart.class);
        synchronized (folder) {
            folder.close();
        }
    }

    private void endAll(Class<? extends Part> kind) {
        snapshot().parallelStream().filter(kind::isInstance).forEach(this::end);
    }

    private void end(Part part) {
        boolean ran = part.process().isPresent();
        part.stop();
        if (ran) {
            listener.stopped(part.name());
        }
    }
}
