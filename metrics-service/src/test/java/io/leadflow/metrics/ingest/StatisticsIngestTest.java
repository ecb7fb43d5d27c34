package io.leadflow.metrics.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.topic.DeadLetterHeaders;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.testbed.BrokerResource;
import io.leadflow.testbed.DatabaseAddress;
import io.leadflow.testbed.DatabaseResource;
import io.leadflow.testbed.lead.Events;
import io.leadflow.testbed.lead.RandomEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Replications folded already are kept as they would be had their events been read, each once. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = @ResourceArg(name = "database", value = "leadflow_metrics"))
class StatisticsIngestTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Inject Ingestion ingestion;
    @Inject MeterRegistry meters;

    /** What the database has of a replication. */
    private record Kept(int replication, long next, boolean complete, String fold) {}

    @Test
    void whatIsKeptIsWhatIsKeptOfTheEvents() throws Exception {
        // Given
        UUID streamed = UUID.randomUUID();
        UUID folded = UUID.randomUUID();

        // When
        try (LeadTopic topic = new LeadTopic()) {
            for (int r = 0; r < 5; r++) {
                List<LeadEvent> events = replication(r);
                topic.send(streamed + "/" + r, events.stream().map(Wire::write).toList());
                send(topic, folded, r);
            }
        }

        // Then
        awaitComplete(streamed, 5);
        awaitComplete(folded, 5);
        assertThat(kept(folded)).isEqualTo(kept(streamed));
    }

    @Test
    void whatComesTwiceIsTakenOnce() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        double skipped = skipped();
        try (LeadTopic topic = new LeadTopic()) {
            send(topic, run, 0);
            send(topic, run, 0);
            awaitComplete(run, 1);
            long version = version(run);

            // When
            send(topic, run, 0);
            long end = topic.end(Topics.REPLICATION_STATISTICS);
            await().atMost(LIMIT).until(() -> read() == end);

            // Then: more where a rebalance had it read once more
            assertThat(skipped()).isGreaterThanOrEqualTo(skipped + 2);
            assertThat(version(run)).isEqualTo(version).isEqualTo(1);
            assertThat(kept(run)).containsExactly(expected(0));
        }
    }

    @Test
    void aSecondInstanceTakesOverAndGivesBack() throws Exception {
        // Given
        UUID run = UUID.randomUUID();

        // When
        try (LeadTopic topic = new LeadTopic();
                Ingest second = ingestion.anotherOfStatistics()) {
            sendAll(topic, run, 0, 10);
            second.start();
            sendAll(topic, run, 10, 20);
            await().atMost(LIMIT).until(second::hasJoined);
            sendAll(topic, run, 20, 30);
        }

        // Then
        awaitAll(run, 30);
    }

    @Test
    void aDatabaseThatFailsInBetweenLosesNothing() throws Exception {
        // Given
        UUID run = UUID.randomUUID();

        // When
        try (LeadTopic topic = new LeadTopic()) {
            for (int r = 0; r < 20; r += 5) {
                sendAll(topic, run, r, r + 5);
                endConnections();
            }
        }

        // Then
        awaitAll(run, 20);
    }

    @Test
    void recordsThatCannotBeReadArePutAsideAndTheRestCounts() throws Exception {
        // Given
        UUID run = UUID.randomUUID();
        List<LeadEvent> events = replication(0);
        byte[] whole = ReplicationFold.of(events).toBytes();
        byte[] half = ReplicationFold.of(events.subList(0, events.size() / 2)).toBytes();
        byte[] unknown =
                new String(whole, UTF_8).replace("\"format\":3", "\"format\":9").getBytes(UTF_8);

        // When
        try (LeadTopic topic = new LeadTopic()) {
            for (byte[] bad : new byte[][] {"{not json".getBytes(UTF_8), null, half, unknown}) {
                topic.send(Topics.REPLICATION_STATISTICS, run + "/0", bad);
            }
            topic.send(Topics.REPLICATION_STATISTICS, run + "/1", whole);
            topic.send(Topics.REPLICATION_STATISTICS, "no-key-of-ours", whole);
            topic.send(Topics.REPLICATION_STATISTICS, null, whole);
            topic.send(Topics.REPLICATION_STATISTICS, run + "/0", whole);
        }

        // Then
        awaitComplete(run, 1);
        assertThat(kept(run)).containsExactly(expected(0));
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(reasons())
                                        .contains(
                                                "the record has no value",
                                                "the replication is not complete",
                                                "key and value name different replications",
                                                "the key is not run/replication")
                                        .anyMatch(reason -> reason.contains("JsonParseException"))
                                        .anyMatch(reason -> reason.contains("format 9")));
    }

    private static List<String> reasons() {
        return LeadTopic.deadLetters(Topics.REPLICATION_STATISTICS).stream()
                .map(letter -> LeadTopic.header(letter, DeadLetterHeaders.REASON))
                .toList();
    }

    private static List<LeadEvent> replication(int number) {
        Events events = number % 2 == 0 ? RandomEvents.of(number, 5, 60) : Events.rich(number);
        return events.numbered(number);
    }

    private static Kept expected(int replication) {
        ReplicationFold fold = ReplicationFold.of(replication(replication));
        return new Kept(replication, fold.nextSequence(), true, new String(fold.toBytes(), UTF_8));
    }

    private static void send(LeadTopic topic, UUID run, int replication) {
        topic.send(
                Topics.REPLICATION_STATISTICS,
                run + "/" + replication,
                ReplicationFold.of(replication(replication)).toBytes());
    }

    private static void sendAll(LeadTopic topic, UUID run, int from, int to) {
        for (int r = from; r < to; r++) {
            send(topic, run, r);
            send(topic, run, r);
        }
    }

    private static void awaitAll(UUID run, int replications) throws Exception {
        awaitComplete(run, replications);
        List<Kept> expected = new ArrayList<>();
        for (int r = 0; r < replications; r++) {
            expected.add(expected(r));
        }
        assertThat(kept(run)).isEqualTo(expected);
    }

    private static void awaitComplete(UUID run, int replications) {
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> kept(run).stream().filter(Kept::complete).count() == replications);
    }

    private double skipped() {
        return meters.counter("leadflow.replication.statistics.skipped").count();
    }

    /** How far the topic is read, summed over its partitions. */
    private static long read() throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select coalesce(sum(next_offset), 0) from partition_offset"
                                        + " where topic = ?")) {
            select.setString(1, Topics.REPLICATION_STATISTICS);
            ResultSet rows = select.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Kept> kept(UUID run) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select replication, next_sequence, complete, fold"
                                        + " from replication_fold where run_id = ?"
                                        + " order by replication")) {
            select.setObject(1, run);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                kept.add(
                        new Kept(
                                rows.getInt(1),
                                rows.getLong(2),
                                rows.getBoolean(3),
                                new String(rows.getBytes(4), UTF_8)));
            }
        }
        return kept;
    }

    private static long version(UUID run) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select version from run_version where run_id = ?")) {
            select.setObject(1, run);
            ResultSet rows = select.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static void endConnections() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = 'leadflow_metrics' and pid <> pg_backend_pid()");
        }
    }

    private static Connection connect() throws SQLException {
        DatabaseAddress database = DatabaseResource.address("leadflow_metrics");
        return DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
    }
}
