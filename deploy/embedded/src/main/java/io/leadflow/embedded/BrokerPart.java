package io.leadflow.embedded;

import io.leadflow.embedded.broker.Broker;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class BrokerPart implements Part {

    static final String NAME = "broker";

    private final Path dir;
    private final int port;
    private final List<Surroundings> doors;
    private final Path log;
    private volatile Broker running;

    BrokerPart(Path dir, int port, Collection<Surroundings> doors, Path log) {
        this.dir = dir;
        this.port = port;
        this.doors = List.copyOf(doors);
        this.log = log;
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
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() {
        running = Broker.start(dir, port, doors, log);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(running).map(broker -> broker.child().process().toHandle());
    }

    @Override
    public PlatformException ended() {
        return running.child().ended();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public void kill() {
        if (running != null) {
            running.kill();
            running = null;
        }
    }
}
