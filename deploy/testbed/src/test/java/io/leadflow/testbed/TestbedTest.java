package io.leadflow.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestbedTest {

    @Test
    void carriesARecordThroughTheBroker() throws Exception {
        // Given
        Map<String, Object> client =
                Map.of(
                        "bootstrap.servers",
                                new BrokerResource().start().get("kafka.bootstrap.servers"),
                        "group.id", "testbed",
                        "auto.offset.reset", "earliest");
        try (var producer =
                        new KafkaProducer<>(
                                client, new StringSerializer(), new StringSerializer());
                var consumer =
                        new KafkaConsumer<>(
                                client, new StringDeserializer(), new StringDeserializer())) {
            // When
            producer.send(new ProducerRecord<>("testbed", "lead", "won")).get();
            consumer.subscribe(List.of("testbed"));
            var records = consumer.poll(Duration.ofSeconds(20));

            // Then
            assertThat(records).hasSize(1);
            assertThat(records.iterator().next().value()).isEqualTo("won");
        }
    }

    @Test
    void answersSqlInTheDatabaseAskedFor() throws Exception {
        // Given
        DatabaseResource resource = new DatabaseResource();
        resource.init(Map.of("database", "leadflow_testbed"));
        Map<String, String> config = resource.start();

        // When
        try (var connection =
                        DriverManager.getConnection(
                                config.get("quarkus.datasource.jdbc.url"),
                                config.get("quarkus.datasource.username"),
                                config.get("quarkus.datasource.password"));
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT current_database(), 6 * 7")) {
            // Then
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("leadflow_testbed");
            assertThat(found.getInt(2)).isEqualTo(42);
        }
    }

    @Test
    void sharesOneServerAndKeepsADatabaseThatIsThere() {
        // Given
        DatabaseAddress first = DatabaseResource.address("leadflow_shared");

        // When
        DatabaseAddress second = DatabaseResource.address("leadflow_shared");

        // Then
        assertThat(second).isEqualTo(first);
    }
}
