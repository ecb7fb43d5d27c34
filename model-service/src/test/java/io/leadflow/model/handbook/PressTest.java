package io.leadflow.model.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PressTest {
    private final Vertx vertx = Vertx.vertx();
    private final Press press = new Press(vertx);

    @AfterEach
    void close() {
        press.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void noMoreThanAFewHandbooksAreWrittenAtATime() {
        // Given
        AtomicInteger now = new AtomicInteger();
        List<Uni<Integer>> books =
                IntStream.range(0, 12).mapToObj(i -> press.call(() -> written(now))).toList();

        // When
        List<Integer> together =
                Uni.join().all(books).andFailFast().await().atMost(Duration.ofSeconds(30));

        // Then
        assertThat(together).hasSize(12).allMatch(count -> count <= Press.AT_A_TIME);
    }

    private static int written(AtomicInteger now) throws InterruptedException {
        int together = now.incrementAndGet();
        Thread.sleep(20);
        now.decrementAndGet();
        return together;
    }
}
