package io.leadflow.testbed;

import io.leadflow.embedded.database.Database;
import java.io.IOException;
import java.util.function.Function;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The one database server of this JVM. */
final class SharedDatabase {

    private static final Function<String, DatabaseAddress> SERVER = start();

    private SharedDatabase() {}

    static synchronized DatabaseAddress address(String database) {
        return SERVER.apply(database);
    }

    private static Function<String, DatabaseAddress> start() {
        return Containers.asked() ? container() : process();
    }

    private static Function<String, DatabaseAddress> process() {
        Database server = JvmLife.until("database", Database::start);
        return name -> {
            server.create(name);
            return new DatabaseAddress(
                    server.jdbcUrl(name), server.url(name), Database.USER, Database.PASSWORD);
        };
    }

    @SuppressWarnings("resource") // Testcontainers' reaper ends it with the JVM
    private static Function<String, DatabaseAddress> container() {
        PostgreSQLContainer server = new PostgreSQLContainer(Containers.postgres());
        server.start();
        return name -> inContainer(server, name);
    }

    private static DatabaseAddress inContainer(PostgreSQLContainer server, String name) {
        try {
            // fails harmlessly where the database is there already
            server.execInContainer("createdb", "-U", server.getUsername(), name);
        } catch (IOException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the database " + name, e);
        }
        String url =
                "postgresql://" + server.getHost() + ":" + server.getMappedPort(5432) + "/" + name;
        return new DatabaseAddress("jdbc:" + url, url, server.getUsername(), server.getPassword());
    }
}
