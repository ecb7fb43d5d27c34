package io.leadflow.simulation.kernel;

import java.util.Arrays;

/**
 * Pending events in the total order (tick, priority, sequence of scheduling). Events soon due stand
 * in a small 4-ary heap, later ones unsorted in the buckets of a wheel; when the heap is empty, the
 * next bucket that is due fills it. Buckets grow or shrink in width until a few events fall into
 * each, so adding and removing take about the same time however many events are pending. The least
 * event is read through {@link #tick()}, {@link #node()}, {@link #token()} and {@link #stamp()}.
 *
 * <p>An event takes {@value #CELL} longs in a row: tick, order, node and token, stamp. In the wheel
 * its bucket is a list linked through {@code behind}.
 */
final class EventList {
    private static final int PRIORITY_SHIFT = 60;
    private static final int CELL = 4;
    private static final int BUCKETS = 2048;
    private static final int NONE = -1;

    /** Mean number of events in a bucket, over a sample, from which on its width is halved. */
    private static final int CROWDED = 6;

    /** The same for doubling the width. */
    private static final int SPARSE = 2;

    private static final int SAMPLE = 512;
    private static final int WIDEST_LOG = 40;

    private long[] heap = new long[16 * CELL];
    private int inHeap;

    private long[] cells = new long[256 * CELL];
    private int[] behind = new int[256];
    private int used;
    private int unused = NONE;
    private int inWheel;
    private final int[] buckets = new int[BUCKETS];

    /** Events before this tick stand in the heap, the others in the wheel. */
    private long limit = Long.MIN_VALUE;

    /** A bucket is 2^widthLog ticks wide; at first about 17 minutes. */
    private int widthLog = 20;

    private int turned;
    private int fetched;
    private long sequence;

    EventList() {
        Arrays.fill(buckets, NONE);
    }

    boolean isEmpty() {
        return inHeap == 0;
    }

    long tick() {
        return heap[0];
    }

    int node() {
        return (int) (heap[2] >>> 32);
    }

    int token() {
        return (int) heap[2];
    }

    int stamp() {
        return (int) heap[3];
    }

    /**
     * Adds an event; of two at the same tick, the lower priority goes first. One at {@link
     * Timetable#NEVER} does not happen.
     */
    void add(long tick, int priority, int node, int token, int stamp) {
        if (tick == Timetable.NEVER) {
            return;
        }
        long order = ((long) priority << PRIORITY_SHIFT) | sequence++;
        long target = ((long) node << 32) | (token & 0xFFFF_FFFFL);
        if (tick < limit) {
            addToHeap(tick, order, target, stamp);
        } else {
            addToWheel(tick, order, target, stamp);
            if (inHeap == 0) {
                turn();
            }
        }
    }

    void removeFirst() {
        inHeap--;
        if (inHeap > 0) {
            siftDown();
        } else if (inWheel > 0) {
            turn();
        }
    }

    private void addToHeap(long tick, long order, long target, long stamp) {
        if (inHeap * CELL == heap.length) {
            heap = Arrays.copyOf(heap, heap.length * 2);
        }
        long[] h = heap;
        int i = CELL * inHeap++;
        while (i > 0) {
            int parent = ((i >> 2) - 1) & -CELL;
            if (!isBefore(tick, order, h[parent], h[parent + 1])) {
                break;
            }
            copy(h, parent, h, i);
            i = parent;
        }
        put(h, i, tick, order, target, stamp);
    }

    /** The last event takes the first one's place and sinks to where it belongs. */
    private void siftDown() {
        long[] h = heap;
        int last = CELL * inHeap;
        long tick = h[last];
        long order = h[last + 1];
        int i = 0;
        for (int first = CELL; first < last; first = (i << 2) + CELL) {
            int least = first;
            int end = Math.min(first + 4 * CELL, last);
            for (int child = first + CELL; child < end; child += CELL) {
                if (isBefore(h[child], h[child + 1], h[least], h[least + 1])) {
                    least = child;
                }
            }
            if (!isBefore(h[least], h[least + 1], tick, order)) {
                break;
            }
            copy(h, least, h, i);
            i = least;
        }
        copy(h, last, h, i);
    }

    private void addToWheel(long tick, long order, long target, long stamp) {
        int slot = unused;
        if (slot == NONE) {
            slot = used++;
            if (slot == behind.length) {
                behind = Arrays.copyOf(behind, slot * 2);
                cells = Arrays.copyOf(cells, slot * 2 * CELL);
            }
        } else {
            unused = behind[slot];
        }
        put(cells, slot * CELL, tick, order, target, stamp);
        link(slot, tick);
        inWheel++;
    }

    private void link(int slot, long tick) {
        int bucket = (int) (tick >> widthLog) & (BUCKETS - 1);
        behind[slot] = buckets[bucket];
        buckets[bucket] = slot;
    }

    /** Moves the wheel on until an event is due. */
    private void turn() {
        if (limit == Long.MIN_VALUE) {
            limit = earliest();
        }
        for (int empty = 0; inHeap == 0; empty++) {
            if (empty == BUCKETS) {
                limit = earliest();
            }
            int bucket = (int) (limit >> widthLog) & (BUCKETS - 1);
            limit = endOfBucket(limit);
            if (buckets[bucket] != NONE) {
                fetch(bucket);
            }
        }
        turned++;
        fetched += inHeap;
        if (turned == SAMPLE) {
            adapt();
        }
    }

    private long endOfBucket(long tick) {
        long last = tick | ((1L << widthLog) - 1);
        return last == Long.MAX_VALUE ? last : last + 1;
    }

    private long earliest() {
        long earliest = Long.MAX_VALUE;
        for (int slot : buckets) {
            for (int s = slot; s != NONE; s = behind[s]) {
                earliest = Math.min(earliest, cells[s * CELL]);
            }
        }
        return earliest;
    }

    /** Brings what is due out of a bucket; events of later rounds of the wheel stay. */
    private void fetch(int bucket) {
        int slot = buckets[bucket];
        int kept = NONE;
        while (slot != NONE) {
            int next = behind[slot];
            int at = slot * CELL;
            if (cells[at] < limit) {
                addToHeap(cells[at], cells[at + 1], cells[at + 2], cells[at + 3]);
                behind[slot] = unused;
                unused = slot;
                inWheel--;
            } else {
                behind[slot] = kept;
                kept = slot;
            }
            slot = next;
        }
        buckets[bucket] = kept;
    }

    private void adapt() {
        int change = fetched > CROWDED * SAMPLE ? -1 : fetched < SPARSE * SAMPLE ? 1 : 0;
        turned = 0;
        fetched = 0;
        if (change == 0 || widthLog + change < 0 || widthLog + change > WIDEST_LOG) {
            return;
        }
        int[] old = buckets.clone();
        Arrays.fill(buckets, NONE);
        widthLog += change;
        for (int first : old) {
            for (int slot = first; slot != NONE; ) {
                int next = behind[slot];
                link(slot, cells[slot * CELL]);
                slot = next;
            }
        }
    }

    private static boolean isBefore(long tick, long order, long otherTick, long otherOrder) {
        return tick < otherTick || (tick == otherTick && order < otherOrder);
    }

    private static void copy(long[] source, int from, long[] target, int to) {
        put(target, to, source[from], source[from + 1], source[from + 2], source[from + 3]);
    }

    private static void put(long[] to, int i, long tick, long order, long target, long stamp) {
        to[i] = tick;
        to[i + 1] = order;
        to[i + 2] = target;
        to[i + 3] = stamp;
    }
}
