package io.leadflow.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test a real broker: {@code @QuarkusTestResource(BrokerResource.class)}. One
 * broker serves all tests of a JVM, so a test takes topics of its own; it ends with the JVM.
 */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    /**
     * The broker's address, for tests without Quarkus too; starts the broker at the first call.
     *
     * @return host:port
     */
    public static String bootstrapServers() {
        return SharedBroker.bootstrapServers();
    }

    @Override
    public void stop() {
        // shared: ends with the JVM
    }
}
