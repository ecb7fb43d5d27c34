package io.leadflow.simulation.kernel;

import java.util.Arrays;

/**
 * Pending events in the total order (tick, priority, sequence of scheduling). A 4-ary heap on
 * parallel primitive arrays: shallower than a binary one, and the children of a node share a cache
 * line. The least event is read through {@link #tick()}, {@link #node()}, {@link #token()} and
 * {@link #stamp()}.
 */
final class EventList {
    private static final int PRIORITY_SHIFT = 60;

    private long[] ticks = new long[256];
    private long[] orders = new long[256];
    private long[] targets = new long[256];
    private int[] stamps = new int[256];
    private int size;
    private long sequence;

    boolean isEmpty() {
        return size == 0;
    }

    long tick() {
        return ticks[0];
    }

    int node() {
        return (int) (targets[0] >>> 32);
    }

    int token() {
        return (int) targets[0];
    }

    int stamp() {
        return stamps[0];
    }

    /** Adds an event; of two at the same tick, the lower priority goes first. */
    void add(long tick, int priority, int node, int token, int stamp) {
        if (size == ticks.length) {
            grow();
        }
        long order = ((long) priority << PRIORITY_SHIFT) | sequence++;
        int i = siftUp(size++, tick, order);
        put(i, tick, order, ((long) node << 32) | (token & 0xFFFF_FFFFL), stamp);
    }

    void removeFirst() {
        int last = --size;
        int i = siftDown(ticks[last], orders[last]);
        put(i, ticks[last], orders[last], targets[last], stamps[last]);
    }

    private int siftUp(int from, long tick, long order) {
        int i = from;
        while (i > 0) {
            int parent = (i - 1) >> 2;
            if (!isBefore(tick, order, ticks[parent], orders[parent])) {
                break;
            }
            move(parent, i);
            i = parent;
        }
        return i;
    }

    private int siftDown(long tick, long order) {
        int i = 0;
        for (int first = 1; first < size; first = (i << 2) + 1) {
            int least = leastOf(first, Math.min(first + 4, size));
            if (!isBefore(ticks[least], orders[least], tick, order)) {
                break;
            }
            move(least, i);
            i = least;
        }
        return i;
    }

    private int leastOf(int first, int end) {
        int least = first;
        for (int i = first + 1; i < end; i++) {
            if (isBefore(ticks[i], orders[i], ticks[least], orders[least])) {
                least = i;
            }
        }
        return least;
    }

    private static boolean isBefore(long tick, long order, long otherTick, long otherOrder) {
        return tick < otherTick || (tick == otherTick && order < otherOrder);
    }

    private void move(int from, int to) {
        put(to, ticks[from], orders[from], targets[from], stamps[from]);
    }

    private void put(int i, long tick, long order, long target, int stamp) {
        ticks[i] = tick;
        orders[i] = order;
        targets[i] = target;
        stamps[i] = stamp;
    }

    private void grow() {
        int room = ticks.length * 2;
        ticks = Arrays.copyOf(ticks, room);
        orders = Arrays.copyOf(orders, room);
        targets = Arrays.copyOf(targets, room);
        stamps = Arrays.copyOf(stamps, room);
    }
}
