package io.leadflow.metrics.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.metrics.OwnParts;
import io.leadflow.testbed.OwnBroker;
import io.leadflow.testbed.OwnDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Entries come, each once, whatever is away meanwhile. */
@QuarkusTest
@TestProfile(OwnParts.class)
class AuditOutageTest {
    private final AuditParts parts = new AuditParts();

    @Test
    void whileTheDatabaseIsAwayEntriesWaitAndOnlyWhatItCouldNotHoldIsPutAside() throws Exception {
        // Given
        AuditEntry before = parts.entry("a");
        AuditEntry first = parts.entry("b");
        AuditEntry second = parts.entry("c");
        byte[] unreadable = "{\"id\": 1".getBytes(UTF_8);
        byte[] unholdable = Wire.write(parts.entry("d\u0000"));
        byte[] timeless = Wire.write(parts.entry("e", Instant.MAX));
        parts.send(List.of(Wire.write(before)));
        parts.awaitTold(List.of(before));

        // When
        OwnDatabase.kill();
        parts.send(List.of(Wire.write(first), unreadable, unholdable, timeless));
        parts.send(List.of(Wire.write(first), Wire.write(second)));
        TimeUnit.SECONDS.sleep(8);

        // Then: the first one is tried again and again, and nothing is put aside before its turn
        assertThat(parts.deadLetters()).isEmpty();

        // When
        OwnDatabase.comeBack();
        parts.awaitTold(List.of(second));

        // Then
        assertThat(parts.told())
                .containsExactlyInAnyOrder(
                        before.id().toString(), first.id().toString(), second.id().toString());
        assertThat(parts.deadLetters()).containsExactly(unreadable, unholdable, timeless);
    }

    @Test
    void whileTheBrokerIsAwayReadingWaits() throws Exception {
        // Given
        AuditEntry before = parts.entry("a");
        AuditEntry after = parts.entry("b");
        parts.send(List.of(Wire.write(before)));
        parts.awaitTold(List.of(before));

        // When
        OwnBroker.kill();
        TimeUnit.SECONDS.sleep(12); // more than a session of the group
        OwnBroker.comeBack();
        parts.send(List.of(Wire.write(after)));

        // Then
        parts.awaitTold(List.of(after));
        assertThat(parts.told()).hasSize(2);
    }
}
