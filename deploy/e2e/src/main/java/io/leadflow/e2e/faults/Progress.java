package io.leadflow.e2e.faults;

import io.leadflow.embedded.Pause;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * How many events of a run are in the statistics, looked at ten times a second in the database
 * itself, whoever cannot reach it.
 */
final class Progress implements AutoCloseable {
    private static final int LOOK_AGAIN_MS = 100;

    private final String url;
    private final UUID run;
    private final NavigableMap<Long, Long> folded = new ConcurrentSkipListMap<>();
    private final Thread thread;
    private volatile boolean stopping;

    Progress(String jdbcUrl, UUID run) {
        this.url = jdbcUrl + "?user=postgres&password=postgres&connectTimeout=2&socketTimeout=5";
        this.run = run;
        this.thread = Thread.ofPlatform().daemon().name("progress").start(this::watch);
    }

    private void watch() {
        while (!stopping) {
            try (Connection connection = DriverManager.getConnection(url)) {
                while (!stopping) {
                    folded.put(System.nanoTime(), events(connection));
                    Pause.millis(LOOK_AGAIN_MS);
                }
            } catch (SQLException e) {
                Pause.millis(LOOK_AGAIN_MS); // it is away
            }
        }
    }

    private long events(Connection connection) throws SQLException {
        String query =
                "select coalesce(sum(next_sequence), 0) from replication_fold where run_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, run);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Replications of which there are events. */
    static Set<Integer> begun(String jdbcUrl, UUID run) {
        String query = "select replication from replication_fold where run_id = ?";
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, run);
            Set<Integer> begun = new HashSet<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    begun.add(result.getInt(1));
                }
            }
            return begun;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** Events in the statistics when it was looked at last. */
    long events() {
        return folded.isEmpty() ? 0 : folded.lastEntry().getValue();
    }

    /** Waits until so many events are there, or the limit has passed. */
    void await(long events, int limitMs) {
        long end = System.nanoTime() + limitMs * 1_000_000L;
        while (events() < events && System.nanoTime() < end) {
            Pause.millis(10);
        }
    }

    /**
     * Seconds from a moment until the statistics went on; 0 where all was there by then.
     *
     * @param moment as {@link System#nanoTime} tells
     * @param all events of the run
     */
    double recovery(long moment, long all) {
        var before = folded.floorEntry(moment);
        long then = before == null ? 0 : before.getValue();
        if (then >= all) {
            return 0;
        }
        return folded.tailMap(moment).entrySet().stream()
                .filter(look -> look.getValue() > then)
                .findFirst()
                .map(look -> (look.getKey() - moment) / 1e9)
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
