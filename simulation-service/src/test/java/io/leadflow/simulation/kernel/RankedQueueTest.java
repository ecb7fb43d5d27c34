package io.leadflow.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queues in which tokens stand by rank, against a sorted list. */
class RankedQueueTest {
    private static final int TOKENS = 60;

    private final Tokens tokens =
            new Tokens(0, new Agenda(new GraphBuilder().build()), new TokenExtras(0, 0));
    private final TokenQueue queue = new RankedQueue(tokens);

    @BeforeEach
    void createTokens() {
        for (int token = 0; token < TOKENS; token++) {
            tokens.create(token + 1, 0);
        }
    }

    private void add(int token, double rank, long ticket) {
        tokens.extras.rank[token] = rank;
        tokens.extras.ticket[token] = ticket;
        queue.add(token);
    }

    private List<Integer> emptied() {
        List<Integer> order = new ArrayList<>();
        while (queue.length() > 0) {
            order.add(queue.first());
            queue.remove(queue.first());
        }
        return order;
    }

    @Test
    void theLowestRankGoesFirstAndOfEqualsWhoHasTheLowestTicket() {
        // When
        add(4, 2.5, 1);
        add(5, -1, 4);
        add(6, 2.5, 2);
        add(7, -1, 3);

        // Then
        assertThat(queue.length()).isEqualTo(4);
        assertThat(emptied()).containsExactly(7, 5, 4, 6);
        assertThat(queue.first()).isEqualTo(TokenQueue.NONE);
    }

    @Test
    void theFirstOfThoseThatFitNeedNotBeTheFirst() {
        // Given
        add(1, 1, 1);
        add(2, 2, 2);
        add(3, 3, 3);
        add(0, 4, 4);

        // Then
        assertThat(queue.firstWhere(token -> true)).isEqualTo(1);
        assertThat(queue.firstWhere(token -> token != 1)).isEqualTo(2);
        assertThat(queue.firstWhere(token -> token % 3 == 0)).isEqualTo(3);
        assertThat(queue.firstWhere(token -> token == 0)).isZero();
        assertThat(queue.firstWhere(token -> token > 3)).isEqualTo(TokenQueue.NONE);
    }

    /** Few ranks make many equals; tokens come and go anywhere. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 1000})
    void whoComesAndGoesLeavesTheOthersInOrder(int ranks) {
        // Given
        SplittableRandom random = new SplittableRandom(ranks);
        List<Integer> expected = new ArrayList<>();
        Comparator<Integer> order =
                Comparator.<Integer>comparingDouble(token -> tokens.extras.rank[token])
                        .thenComparingLong(token -> tokens.extras.ticket[token]);

        for (long step = 0; step < 3000; step++) {
            // When
            int token = random.nextInt(TOKENS);
            if (expected.remove((Integer) token)) {
                queue.remove(token);
            } else {
                add(token, random.nextInt(ranks), step);
                expected.add(token);
                expected.sort(order);
            }

            // Then
            IntPredicate even = t -> t % 2 == 0;
            int none = TokenQueue.NONE;
            assertThat(queue.length()).isEqualTo(expected.size());
            assertThat(queue.first()).isEqualTo(expected.isEmpty() ? none : expected.getFirst());
            assertThat(queue.firstWhere(even))
                    .isEqualTo(expected.stream().filter(even::test).findFirst().orElse(none));
        }
        assertThat(emptied()).isEqualTo(expected);
    }
}
