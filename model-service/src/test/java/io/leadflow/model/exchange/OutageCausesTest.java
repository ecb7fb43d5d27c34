package io.leadflow.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class OutageCausesTest {
    @Test
    void databaseThatIsAwayIsToldFromAFault() {
        // Given
        PgException startingUp = new PgException("starting up", "FATAL", "57P03", "");
        PgException duplicate = new PgException("duplicate key", "ERROR", "23505", "");

        // When, Then
        assertThat(Outage.isBehind(new RuntimeException(new ConnectException("refused")))).isTrue();
        assertThat(Outage.isBehind(startingUp)).isTrue();
        assertThat(Outage.isBehind(duplicate)).isFalse();
        assertThat(Outage.isBehind(new IllegalStateException("bug"))).isFalse();
    }
}
