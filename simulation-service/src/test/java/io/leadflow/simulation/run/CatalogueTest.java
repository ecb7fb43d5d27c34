package io.leadflow.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.topic.UnreadableRecordException;
import io.leadflow.simulation.Examples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What is published in one workspace is not there in another. */
class CatalogueTest {
    private static final Workspace ACME = new Workspace("acme");
    private static final Workspace GLOBEX = new Workspace("globex");

    private final ProcessDefinition minimal = Examples.definition("minimal");
    private final Catalogue catalogue = new Catalogue();

    @Test
    void processesOfOneIdAreApart() {
        // Given
        put(published(1, null));
        put(published(1, ACME));
        put(published(2, ACME));

        // When, Then
        assertThat(catalogue.latest(Workspace.DEFAULT, minimal.id()).orElseThrow().version())
                .isEqualTo(1);
        assertThat(catalogue.latest(ACME, minimal.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(catalogue.version(Workspace.DEFAULT, minimal.id(), 2)).isEmpty();
        assertThat(catalogue.latest(GLOBEX, minimal.id())).isEmpty();
        assertThat(catalogue.ids(GLOBEX)).isEmpty();
        assertThat(catalogue.ids(ACME)).containsExactly(minimal.id());
    }

    @Test
    void aTombstoneTakesItOffItsWorkspaceOnly() {
        // Given
        put(published(1, null));
        put(published(1, ACME));

        // When
        catalogue.put(record("acme:" + minimal.id() + "/1", null));

        // Then
        assertThat(catalogue.latest(ACME, minimal.id())).isEmpty();
        assertThat(catalogue.latest(Workspace.DEFAULT, minimal.id())).isPresent();
    }

    @Test
    void aRecordIsOfTheWorkspaceItsKeyNames() {
        // Given
        byte[] acmes = Wire.write(published(1, ACME));

        // When, Then
        assertThatThrownBy(() -> catalogue.put(record(minimal.id() + "/1", acmes)))
                .isInstanceOf(UnreadableRecordException.class);
        assertThat(catalogue.ids(Workspace.DEFAULT)).isEmpty();
    }

    private PublishedProcess published(int version, Workspace workspace) {
        return new PublishedProcess(minimal.id(), version, Instant.EPOCH, minimal, workspace);
    }

    private void put(PublishedProcess process) {
        catalogue.put(record(process.key(), Wire.write(process)));
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>("process-definitions", 0, 0, bytes, value);
    }
}
