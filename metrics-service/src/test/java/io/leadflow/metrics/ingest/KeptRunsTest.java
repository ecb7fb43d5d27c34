package io.leadflow.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.contracts.run.ReplicationKey;
import io.leadflow.funnel.ReplicationFold;
import io.leadflow.metrics.ingest.KeptRuns.Kept;
import io.leadflow.testbed.lead.Events;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptRunsTest {
    private static final UUID RUN = UUID.randomUUID();

    private static Kept of(long version, long bytes) {
        return new Kept(version, KeptRuns.NOTHING.statistics(), Set.of(), bytes);
    }

    private static FoldRow row(int replication, ReplicationFold fold) {
        return FoldRow.of(new ReplicationKey(RUN, replication), fold);
    }

    @Test
    void theLatestVersionIsKept() {
        // Given
        KeptRuns runs = new KeptRuns(Duration.ofHours(1));

        // When
        runs.put(RUN, of(2, 1));
        runs.put(RUN, of(1, 1));

        // Then
        assertThat(runs.of(RUN).version()).isEqualTo(2);
        runs.put(RUN, of(3, 1));
        assertThat(runs.of(RUN).version()).isEqualTo(3);
        assertThat(runs.of(UUID.randomUUID())).isNull();
    }

    @Test
    void onlyWhatIsCompleteIsNotReadAgain() {
        // When
        FoldRow complete = row(3, ReplicationFold.of(Events.rich(1).numbered(0)));
        FoldRow empty = row(4, ReplicationFold.empty());
        Kept kept = KeptRuns.NOTHING.and(List.of(empty, complete), 5);

        // Then
        assertThat(kept.complete()).containsExactly(3);
        assertThat(kept.bytes()).isEqualTo(complete.fold.length);
        assertThat(kept.and(List.of(empty), 6)).extracting(Kept::bytes).isEqualTo(kept.bytes());
    }

    @Test
    void runsThatTakeTooMuchTogetherAreLetGoAndALargeOneIsKeptAlone() {
        // Given
        KeptRuns runs = new KeptRuns(Duration.ofHours(1));
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(5).toList();

        // When
        ids.forEach(id -> runs.put(id, of(1, 50 << 20)));

        // Then
        await().untilAsserted(
                        () ->
                                assertThat(ids.stream().filter(id -> runs.of(id) != null))
                                        .hasSize(2));

        // When
        KeptRuns alone = new KeptRuns(Duration.ofHours(1));
        alone.put(RUN, of(1, 10L << 30));

        // Then
        await().during(Duration.ofMillis(300)).until(() -> alone.of(RUN) != null);
    }

    @Test
    void sketchesOfSmallRunsCountToo() {
        // Given
        FoldRow small = row(0, ReplicationFold.of(Events.rich(1).numbered(0)));
        Kept kept = KeptRuns.NOTHING.and(List.of(small), 1);
        long bytes = kept.statistics().sketchBytes();
        assertThat(bytes).isGreaterThan(10 * kept.bytes());
        int most = (int) ((128 << 20) / bytes);

        // When
        KeptRuns runs = new KeptRuns(Duration.ofHours(1));
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(2L * most).toList();
        ids.forEach(id -> runs.put(id, kept));

        // Then
        await().untilAsserted(
                        () ->
                                assertThat(ids.stream().filter(id -> runs.of(id) != null).count())
                                        .isBetween(most / 2L, (long) most));
    }

    @Test
    void whatNobodyAsksForIsLetGo() {
        // Given
        KeptRuns runs = new KeptRuns(Duration.ofMillis(100));
        runs.put(RUN, of(1, 1));

        // When / Then: without anybody looking
        await().pollDelay(Duration.ofMillis(500)).until(() -> runs.of(RUN) == null);
    }
}
