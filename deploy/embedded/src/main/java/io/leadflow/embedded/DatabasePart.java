package io.leadflow.embedded;

import io.leadflow.embedded.PlatformException.Reason;
import io.leadflow.embedded.database.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class DatabasePart implements Part {

    static final String NAME = "database";

    private final Path dir;
    private final int port;
    private final Path log;
    private final List<String> databases;
    private volatile Database running;
    private volatile ProcessHandle process;

    DatabasePart(Path dir, int port, Path log, List<String> databases) {
        this.dir = dir;
        this.port = port;
        this.log = log;
        this.databases = List.copyOf(databases);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String address() {
        return "postgresql://127.0.0.1:" + port;
    }

    @Override
    public void start() {
        running = Database.start(dir, port, log);
        process = running.process();
        databases.forEach(running::create);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process);
    }

    @Override
    public PlatformException ended() {
        // not a child of this process, so its exit code is nobody's to read
        return new PlatformException(Reason.PART_ENDED, NAME, "?", LogFile.lastLine(log), log);
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
            forget();
        }
    }

    @Override
    public void kill() {
        if (running != null) {
            running.kill();
            forget();
        }
    }

    private void forget() {
        running = null;
        process = null;
    }
}
