package io.leadflow.testbed;

import io.leadflow.embedded.database.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives a Quarkus test a database on a server that no other test shares, as it may be killed. It
 * comes back at the same address with the same data.
 */
public final class OwnDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String NAME = "leadflow";

    private static Path folder;
    private static Database server;

    @Override
    public Map<String, String> start() {
        folder = JvmLife.folder("own-database");
        server = Database.start(folder);
        server.create(NAME);
        DatabaseAddress address = address();
        return Map.of(
                "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                "quarkus.datasource.reactive.url", address.url(),
                "quarkus.datasource.username", address.username(),
                "quarkus.datasource.password", address.password());
    }

    /** Where it is, or is when it is back. */
    public static DatabaseAddress address() {
        return new DatabaseAddress(
                server.jdbcUrl(NAME), server.url(NAME), Database.USER, Database.PASSWORD);
    }

    /** Ends it as a crash would. */
    public static void kill() {
        server.kill();
    }

    /** Starts it again. */
    public static void comeBack() {
        server = Database.start(folder, server.port(), folder.resolve("database.log"));
    }

    @Override
    public void stop() {
        JvmLife.end(server, folder);
    }
}
