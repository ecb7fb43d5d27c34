package io.leadflow.model.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.leadflow.testbed.DatabaseAddress;
import io.leadflow.testbed.DatabaseResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayLockTest extends ServiceTest {
    private final String id = Samples.id();

    @Test
    void onlyTheInstanceThatHoldsTheLockSends() throws Exception {
        try (Connection other = connection();
                Statement sql = other.createStatement()) {
            // Given
            sql.execute("select pg_advisory_lock(" + Relay.LOCK + ")");

            // When
            publish(id, Samples.yaml(id, 1));
            publish(id, Samples.yaml(id, 2));

            // Then
            given().get("/q/health/ready").then().statusCode(200);
            assertThat(waiting(sql)).isEqualTo(2);
        }
        assertThat(Topic.records(id, 2))
                .extracting(ConsumerRecord::key)
                .containsExactly(id + "/1", id + "/2");
    }

    @Test
    void publishedVersionCannotBeChangedInTheDatabaseEither() throws Exception {
        // Given
        publish(id, Samples.yaml(id));

        // When, Then
        try (Connection other = connection();
                Statement sql = other.createStatement()) {
            assertThatThrownBy(
                            () ->
                                    sql.executeUpdate(
                                            "update version set document = '' where process = '"
                                                    + id
                                                    + "'"))
                    .hasMessageContaining("is published and does not change");
        }
    }

    private int waiting(Statement sql) throws Exception {
        try (ResultSet rows =
                sql.executeQuery(
                        "select count(*) from outbox where record_key like '" + id + "/%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connection() throws Exception {
        DatabaseAddress address = DatabaseResource.address("leadflow_model");
        return DriverManager.getConnection(
                address.jdbcUrl(), address.username(), address.password());
    }
}
