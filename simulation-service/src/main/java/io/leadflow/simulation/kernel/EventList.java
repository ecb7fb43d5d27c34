package io.leadflow.simulation.kernel;

import java.util.Arrays;

/**
 * Pending events in the total order (tick, priority, sequence of scheduling). Each has a slot of
 * its own, which holds one event at most: scheduling another one there replaces it.
 *
 * <p>Slots are the leaves of a 4-ary tree of winners, so to schedule or to cancel takes as many
 * steps as the tree is high, none of them with a branch that a processor could predict wrongly. A
 * node of the tree is one number whose order is that of events: ticks since {@code base}, priority,
 * and a ticket for the sequence. When tickets run out, those pending get new ones, in order. Events
 * so far ahead that their tick does not fit stand behind all others until they are near.
 */
final class EventList {
    private static final int NONE = -1;
    private static final long IDLE = Long.MAX_VALUE;
    private static final int PRIORITY_BITS = 3;
    private static final int LEAST_TICKET_BITS = 13;

    /** Level by level: the leaves first, the root last. */
    private long[] tree = {};

    private int leaves;

    /** The tick in each slot, valid while an event is pending there. */
    private long[] ticks = {};

    private long[] scratch = {};

    private int[] slotOfTicket = {};
    private int ticketBits;
    private int tickets;

    /** No pending event is before this tick. */
    private long base = Timetable.NEVER;

    /** The ticks ahead from which on they do not fit. */
    private long far;

    private long first = IDLE;

    /** Slot of the event that was taken last, as long as nothing was scheduled there; or NONE. */
    private int taken = NONE;

    EventList() {
        makeRoomFor(64);
        renumber(base);
    }

    /** Slots from 0 up to this number exist from now on. */
    void makeRoomFor(int slots) {
        int room = Math.max(leaves, 1);
        while (room < slots) {
            room *= 4;
        }
        if (room > leaves) {
            long[] pending = Arrays.copyOf(tree, leaves);
            tree = new long[room + room / 2];
            Arrays.fill(tree, IDLE);
            System.arraycopy(pending, 0, tree, 0, pending.length);
            ticks = Arrays.copyOf(ticks, room);
            scratch = new long[room];
            leaves = room;
            playAll();
        }
    }

    /** Of the first event; {@link Timetable#NEVER} if none is pending. */
    long tick() {
        settleTaken();
        if (ticksAhead(first) == far && first != IDLE) {
            renumber(Timetable.NEVER);
        }
        return first == IDLE ? Timetable.NEVER : base + ticksAhead(first);
    }

    /**
     * The slot of the first event, which is no longer pending; {@link #tick()} was asked before.
     */
    int take() {
        taken = slotOf(first);
        return taken;
    }

    /**
     * Of two events at the same tick, the lower priority goes first. One at {@link Timetable#NEVER}
     * does not happen.
     */
    void schedule(int slot, long tick, int priority) {
        if (slot == taken) {
            taken = NONE;
        }
        if (tick == Timetable.NEVER) {
            put(slot, IDLE);
            return;
        }
        if (tick < base || tickets == slotOfTicket.length) {
            renumber(tick);
        }
        ticks[slot] = tick;
        put(slot, key(tick, priority, slot));
    }

    /** The event in the slot does not happen; nothing changes if there is none. */
    void cancel(int slot) {
        if (slot != taken && tree[slot] != IDLE) {
            put(slot, IDLE);
        }
    }

    /** Its slot is mostly scheduled anew: only if it was not, the tree has to be told. */
    private void settleTaken() {
        if (taken != NONE) {
            put(taken, IDLE);
            taken = NONE;
        }
    }

    private void put(int slot, long key) {
        long[] t = tree;
        long winner = key;
        int level = 0;
        int i = slot;
        for (int width = leaves; width > 1; width >>= 2) {
            long a = t[level + (i ^ 1)];
            long b = t[level + (i ^ 2)];
            long c = t[level + (i ^ 3)];
            t[level + i] = winner;
            winner = Math.min(Math.min(a, b), Math.min(c, winner));
            level += width;
            i >>= 2;
        }
        first = winner;
    }

    private long key(long tick, int priority, int slot) {
        long ahead = tick - base;
        long fits = Long.compareUnsigned(ahead, far) < 0 ? ahead : far;
        slotOfTicket[tickets] = slot;
        return (fits << PRIORITY_BITS | priority) << ticketBits | tickets++;
    }

    private long ticksAhead(long key) {
        return key >>> (PRIORITY_BITS + ticketBits);
    }

    private int priority(long key) {
        return (int) (key >>> ticketBits) & ((1 << PRIORITY_BITS) - 1);
    }

    private int slotOf(long key) {
        return slotOfTicket[(int) key & (slotOfTicket.length - 1)];
    }

    /** Counts tickets from 0 again, and ticks from the first event pending or {@code tick}. */
    private void renumber(long tick) {
        int pending = 0;
        base = tick;
        for (int slot = 0; slot < leaves; slot++) {
            if (tree[slot] != IDLE) {
                scratch[pending++] = tree[slot];
                base = Math.min(base, ticks[slot]);
            }
        }
        Arrays.sort(scratch, 0, pending);
        for (int i = 0; i < pending; i++) {
            scratch[i] = ((long) priority(scratch[i]) << 32) | slotOf(scratch[i]);
        }
        makeTicketsFor(pending);
        for (int i = 0; i < pending; i++) {
            int slot = (int) scratch[i];
            tree[slot] = key(ticks[slot], (int) (scratch[i] >>> 32), slot);
        }
        playAll();
    }

    /** Enough of them that it takes a while until they run out again. */
    private void makeTicketsFor(int pending) {
        int enough = 34 - Integer.numberOfLeadingZeros(pending);
        if (enough > ticketBits) {
            ticketBits = Math.max(enough, LEAST_TICKET_BITS);
            slotOfTicket = new int[1 << ticketBits];
            far = IDLE >>> (PRIORITY_BITS + ticketBits);
        }
        tickets = 0;
    }

    /** Finds the winners of all levels. */
    private void playAll() {
        int level = 0;
        for (int width = leaves; width > 1; width >>= 2) {
            for (int i = 0; i < width; i += 4) {
                int at = level + i;
                long winner = Math.min(tree[at], tree[at + 1]);
                winner = Math.min(winner, Math.min(tree[at + 2], tree[at + 3]));
                tree[level + width + i / 4] = winner;
            }
            level += width;
        }
        first = tree[level];
    }
}
