package io.leadflow.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test a real PostgreSQL database:
 * {@code @QuarkusTestResource(DatabaseResource.class)}. One server serves all tests of a JVM and
 * ends with it; the init argument {@code database} names the database (default {@code leadflow}).
 */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private String database = "leadflow";

    @Override
    public void init(Map<String, String> args) {
        database = args.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        DatabaseAddress address = address(database);
        return Map.of(
                "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                "quarkus.datasource.reactive.url", address.url(),
                "quarkus.datasource.username", address.username(),
                "quarkus.datasource.password", address.password());
    }

    /**
     * A database's address, for tests without Quarkus too; starts the server at the first call and
     * makes the database where it is not there yet.
     *
     * @param database its name: lower-case letters, digits and underscores
     * @return where it is
     */
    public static DatabaseAddress address(String database) {
        return SharedDatabase.address(database);
    }

    @Override
    public void stop() {
        // shared: ends with the JVM
    }
}
