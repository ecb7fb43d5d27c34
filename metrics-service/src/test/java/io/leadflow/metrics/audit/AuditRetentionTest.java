package io.leadflow.metrics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.metrics.OwnParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Entries are kept for as long as {@code leadflow.audit.retention} says, here the usual time. */
@QuarkusTest
@TestProfile(OwnParts.class)
class AuditRetentionTest {
    private static final Duration RETENTION = Duration.ofDays(400);

    /** Longer than the test takes. */
    private static final Duration SOMEWHAT = Duration.ofMinutes(10);

    private final AuditParts parts = new AuditParts();

    @Test
    void whatIsOlderGoesAndWhatIsYoungerStays() throws Exception {
        // Given: more than are deleted at a time
        List<AuditEntry> all = List.of(parts.entry("a"), parts.entry("b"));
        parts.send(all.stream().map(Wire::write).toList());
        parts.awaitTold(all);
        UUID younger = all.get(1).id();

        // When
        age(all.get(0).id(), RETENTION.plus(SOMEWHAT));
        age(younger, RETENTION.minus(SOMEWHAT));
        assertThat(
                        parts.sql(
                                """
                                insert into audit_entry
                                select gen_random_uuid(), now() - interval '500 days', workspace, subject, name, action, object, entry
                                from audit_entry, generate_series(1, 2500) where id = '%s'
                                """
                                        .formatted(younger)))
                .isEqualTo(2500);

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(parts.told()).containsExactly(younger.toString()));
    }

    @Test
    void whatIsOlderDoesNotComeFromTheTopic() throws Exception {
        // Given
        Instant moment = Instant.now().minus(RETENTION);
        AuditEntry older = parts.entry("a", moment.minus(SOMEWHAT));
        AuditEntry younger = parts.entry("b", moment.plus(SOMEWHAT));

        // When
        parts.send(List.of(Wire.write(older), Wire.write(younger)));

        // Then
        parts.awaitTold(List.of(younger));
        assertThat(parts.told()).containsExactly(younger.id().toString());
        assertThat(parts.deadLetters()).isEmpty();
    }

    private void age(UUID entry, Duration age) throws Exception {
        Instant at = Instant.now().minus(age);
        assertThat(
                        parts.sql(
                                "update audit_entry set at = '%s' where id = '%s'"
                                        .formatted(at, entry)))
                .isEqualTo(1);
    }
}
