package io.leadflow.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.simulation.Examples;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RunWindow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadEventEncoderTest {
    private static final long SEED = 11;

    @ParameterizedTest
    @ValueSource(strings = {"marketplace-seller-acquisition", "loan-sales", "minimal", "b2b-saas"})
    void everyEventHasTheBytesOfItsRecord(String example) {
        // Given
        ProcessDefinition definition = Examples.definition(example);
        ZoneId zone = ZoneId.of(definition.timeZone());
        LocalDate start = LocalDate.of(2018, 1, 1);
        CompiledProcess process =
                CompiledProcess.of(definition, RunWindow.of(zone, start, 3, 20, 60));

        // When
        List<byte[]> written = new ArrayList<>();
        LeadEventEncoder encoder = new LeadEventEncoder(process, written::add);
        Replication replication = new Replication(process, SEED, 2, encoder);
        encoder.started(definition, SEED, 2);
        replication.advanceTo(process.window().end());
        encoder.completed(replication);

        // Then
        assertThat(encoder.count()).isEqualTo(written.size());
        Set<Class<?>> seen = new HashSet<>();
        long at = Long.MIN_VALUE;
        for (int i = 0; i < written.size(); i++) {
            LeadEvent event = Wire.read(written.get(i), LeadEvent.class);
            assertThat(text(written.get(i))).isEqualTo(text(Wire.write(event)));
            assertThat(event.seq()).isEqualTo(i);
            assertThat(event.at()).isGreaterThanOrEqualTo(at);
            at = event.at();
            seen.add(event.getClass());
        }
        assertThat(seen).contains(LeadEvent.LeadWon.class, LeadEvent.LeadLost.class);
        assertThat(Wire.read(written.getLast(), LeadEvent.class))
                .isInstanceOfSatisfying(
                        LeadEvent.ReplicationCompleted.class,
                        last -> assertThat(last.events()).isEqualTo(written.size()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
