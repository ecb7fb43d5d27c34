package io.leadflow.metrics.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.audit.AuditEntry.Outcome;
import io.leadflow.contracts.audit.AuditEntry.Who;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.testbed.DatabaseAddress;
import io.leadflow.testbed.OwnBroker;
import io.leadflow.testbed.OwnDatabase;
import io.leadflow.testbed.TopicRecords;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The trail from its topic to REST, on a broker and a database of its own, for one test. */
final class AuditParts {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Of the test alone. */
    private final String process = "/processes/p-" + UUID.randomUUID();

    AuditEntry entry(String who) {
        return entry(who, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    AuditEntry entry(String who, Instant at) {
        return new AuditEntry(
                UUID.randomUUID(),
                at,
                new Who(who, null),
                Workspace.DEFAULT,
                AuditAction.DRAFT_SAVED,
                process,
                Outcome.DONE);
    }

    /** Keyed by the process. */
    void send(List<byte[]> values) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", OwnBroker.address()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            byte[] key = process.getBytes(StandardCharsets.UTF_8);
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(Topics.AUDIT_TRAIL, key, value)).get();
            }
        }
    }

    /** Ids, the latest first. */
    List<String> told() {
        return given().get("/audit-trail?limit=1000&object=" + process)
                .then()
                .statusCode(200)
                .extract()
                .path("entries.id");
    }

    void awaitTold(List<AuditEntry> entries) {
        List<String> ids = entries.stream().map(entry -> entry.id().toString()).toList();
        await().atMost(LIMIT).ignoreExceptions().until(() -> told().containsAll(ids));
    }

    /** Values of what was put aside. */
    List<byte[]> deadLetters() {
        String letters = Topics.deadLetter(Topics.AUDIT_TRAIL);
        return TopicRecords.of(OwnBroker.address(), letters).stream()
                .filter(r -> process.equals(new String(r.key(), StandardCharsets.UTF_8)))
                .map(ConsumerRecord::value)
                .toList();
    }

    /** Changes the database, and tells how many rows. */
    int sql(String change) throws Exception {
        DatabaseAddress address = OwnDatabase.address();
        try (var connection =
                        DriverManager.getConnection(
                                address.jdbcUrl(), address.username(), address.password());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(change);
        }
    }
}
