package io.leadflow.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {
    @Test
    void databaseThatIsAwayIsToldFromAFault() {
        // Given
        PgException startingUp = new PgException("starting up", "FATAL", "57P03", "");
        PgException duplicate = new PgException("duplicate key", "ERROR", "23505", "");

        // When, Then
        assertThat(new DatabaseOutage().isOutage(new ConnectException("refused"))).isTrue();
        assertThat(new DatabaseOutage().isOutage(startingUp)).isTrue();
        assertThat(new DatabaseOutage().isOutage(duplicate)).isFalse();
        assertThat(new DatabaseOutage().isOutage(new IllegalStateException("bug"))).isFalse();
    }
}
