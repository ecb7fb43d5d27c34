package io.leadflow.embedded;

import java.util.Map;

/**
 * What a service has for itself, so that it can be disturbed alone: ways of its own to the broker
 * and the database, and variables of its environment.
 *
 * @param brokerListener a port the broker listens on for this service only
 * @param broker the port where the service finds the broker, which leads to {@code brokerListener}
 * @param database the port where the service finds the database
 * @param environment variables of its process besides those of this one
 */
public record Surroundings(
        int brokerListener, int broker, int database, Map<String, String> environment) {

    /** Checks the ports. */
    public Surroundings {
        FreePorts.checked(brokerListener);
        FreePorts.checked(broker);
        FreePorts.checked(database);
        environment = Map.copyOf(environment);
    }
}
