package io.leadflow.testbed;

import io.leadflow.embedded.broker.Broker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives a Quarkus test a broker that no other test shares, as it may be killed and halted. It comes
 * back at the same address with the same data.
 */
public final class OwnBroker implements QuarkusTestResourceLifecycleManager {
    private static Path folder;
    private static Broker broker;
    private static int port;

    @Override
    public Map<String, String> start() {
        folder = JvmLife.folder("own-broker");
        broker = Broker.start(folder);
        port = URI.create("tcp://" + address()).getPort();
        return Map.of("kafka.bootstrap.servers", address());
    }

    /**
     * Where it is, or is when it is back.
     *
     * @return host:port
     */
    public static String address() {
        return broker.bootstrapServers();
    }

    /** Ends it as a crash would. */
    public static void kill() {
        broker.kill();
    }

    /** Starts it again. */
    public static void comeBack() {
        broker = Broker.start(folder, port, folder.resolve("broker.log"));
    }

    /** It takes what is sent, and says nothing, until {@link #goOn}. */
    public static void halt() {
        signal("STOP");
    }

    /** It does what it was sent meanwhile. */
    public static void goOn() {
        signal("CONT");
    }

    private static void signal(String name) {
        String process = String.valueOf(broker.child().process().pid());
        try {
            int code = new ProcessBuilder("kill", "-" + name, process).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("the broker cannot be sent SIG" + name);
            }
        } catch (IOException e) {
            throw new IllegalStateException("there is no kill here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void stop() {
        JvmLife.end(broker, folder);
    }
}
