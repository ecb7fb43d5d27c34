package io.leadflow.simulation.run;

import static io.leadflow.simulation.run.SampleRuns.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RunBoardTest {
    private final RunBoard board = new RunBoard(new RunTraces());

    @Test
    void aFinishedRunsDefinitionIsPackedAndComesBackWhole() {
        // Given
        Run running = SampleRuns.running();
        put(running);
        assertThat(board.find(running.id())).contains(running);
        Run finished = RunChanges.completed(running, running.progress(), NOW);

        // When
        put(finished);

        // Then
        Run kept = board.find(running.id()).orElseThrow();
        assertThat(kept.definition()).isNull();
        assertThat(board.whole(kept)).isEqualTo(finished);
        assertThat(PackedDefinition.of(finished.definition()))
                .isSameAs(PackedDefinition.of(SampleRuns.running().definition()));
    }

    @Test
    void aTombstoneIsForgottenButLateTasksStayUnwanted() {
        // Given
        Run run = SampleRuns.finished(NOW, null);
        put(run);

        // When
        put(run.id(), null);

        // Then
        assertThat(board.find(run.id())).isEmpty();
        assertThat(board.all()).isEmpty();
        assertThat(board.isCancelled(run.id())).isTrue();
        assertThat(board.hasEnded(run.id())).isTrue();
        assertThat(board.isCancelled(UUID.randomUUID())).isFalse();
        assertThat(board.hasEnded(UUID.randomUUID())).isFalse();
    }

    @Test
    void ofTwoRecordsOfOneRevisionTheFirstCounts() {
        // Given
        Run running = SampleRuns.running();
        Run cancelled = RunChanges.cancelled(running, running.progress(), NOW);
        put(running);

        // When
        put(cancelled);
        put(RunChanges.completed(running, running.progress(), NOW));

        // Then
        Run kept = board.find(running.id()).orElseThrow();
        assertThat(kept.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(board.isUnsettled(running.id())).isTrue();
        put(RunChanges.restated(board.whole(kept)));
        assertThat(board.isUnsettled(running.id())).isFalse();
    }

    private void put(Run run) {
        put(run.id(), Wire.write(run));
    }

    private void put(UUID id, byte[] value) {
        byte[] key = id.toString().getBytes(StandardCharsets.UTF_8);
        board.put(new ConsumerRecord<>(Topics.RUN_EVENTS, 0, 0, key, value));
    }
}
