package io.leadflow.simulation.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PartitionOffsetsTest {
    private final PartitionOffsets offsets = new PartitionOffsets();

    @Test
    void onlyWhatAllBeforeIsDoneOfIsCommitted() {
        // Given
        offsets.taken(5);
        offsets.taken(6);
        offsets.taken(9);

        // When
        offsets.done(6);

        // Then
        assertThat(offsets.toCommit()).isEqualTo(OptionalLong.of(5));
        offsets.done(5);
        assertThat(offsets.toCommit()).isEqualTo(OptionalLong.of(9));
        offsets.done(9);
        assertThat(offsets.toCommit()).isEqualTo(OptionalLong.of(10));
    }

    @Test
    void anOffsetIsCommittedOnce() {
        // Given
        offsets.taken(0);
        offsets.done(0);

        // When
        offsets.committed(offsets.toCommit().orElseThrow());

        // Then
        assertThat(offsets.toCommit()).isEmpty();
    }

    @Test
    void nothingIsCommittedBeforeAnythingIsTaken() {
        // When
        offsets.done(3);

        // Then
        assertThat(offsets.toCommit()).isEmpty();
    }
}
