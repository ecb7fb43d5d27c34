package io.leadflow.simulation.kernel;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The lowest rank first, of equals the lowest ticket: a binary heap that knows each one's place.
 */
final class RankedQueue extends TokenQueue {
    private final Tokens tokens;
    private int[] heap = new int[16];
    private int size;

    RankedQueue(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    int first() {
        return size == 0 ? NONE : heap[0];
    }

    @Override
    int firstWhere(IntPredicate fits) {
        int best = NONE;
        for (int i = 0; i < size; i++) {
            int token = heap[i];
            if (fits.test(token) && (best == NONE || tokens.goesBefore(token, best))) {
                best = token;
            }
        }
        return best;
    }

    @Override
    void insert(int token) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        put(size++, token);
        rise(size - 1);
    }

    @Override
    void delete(int token) {
        int place = tokens.ahead[token];
        int moved = heap[--size];
        if (place < size) {
            put(place, moved);
            rise(place);
            sink(tokens.ahead[moved]);
        }
    }

    private void rise(int from) {
        int place = from;
        int token = heap[place];
        while (place > 0 && tokens.goesBefore(token, heap[(place - 1) / 2])) {
            put(place, heap[(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        put(place, token);
    }

    private void sink(int from) {
        int place = from;
        int token = heap[place];
        for (int child = least(place); child < size; child = least(place)) {
            if (!tokens.goesBefore(heap[child], token)) {
                break;
            }
            put(place, heap[child]);
            place = child;
        }
        put(place, token);
    }

    /** The child of a place that goes first; beyond the end where it has none. */
    private int least(int place) {
        int left = 2 * place + 1;
        int right = left + 1;
        return right < size && tokens.goesBefore(heap[right], heap[left]) ? right : left;
    }

    private void put(int place, int token) {
        heap[place] = token;
        tokens.ahead[token] = place;
    }
}
