package io.leadflow.simulation.kernel;

import java.util.Arrays;

/**
 * What tokens carry in graphs with ranked queues, interruptions, crews, forks, attributes or
 * decisions; a slot is that of {@link Tokens}.
 */
final class TokenExtras {
    private static final int NONE = Tokens.NONE;

    private final int attributes;
    private final int crewRoles;
    private double[] attribute;
    private int[] owner;
    private long[] moment;

    /** Place in ranked queues: rank, then ticket, drawn when first queued and kept until served. */
    double[] rank = new double[64];

    long[] ticket = new long[64];
    private long tickets;

    /** Work drawn and not yet done, in ticks at normal speed, or −1. */
    long[] workLeft = new long[64];

    /** Work under way: its node, since when, how much; where it was seized. NONE while idle. */
    int[] workingAt = new int[64];

    long[] workSince = new long[64];
    long[] workTicks = new long[64];
    int[] seizedAt = new int[64];

    /** Person who serves the token, or NONE; ticks of normal work done in one of theirs. */
    int[] person = new int[64];

    double[] pace = new double[64];

    /** Ticks waited for pools and crews in all. */
    long[] waited = new long[64];

    /** Where it is. */
    int[] place = new int[64];

    /** Token it was forked from, or NONE; a further one forked with it. */
    int[] parent = new int[64];

    int[] sibling = new int[64];

    /** Tokens forked off: the first, and how many have to join; the fork's node or NONE. */
    int[] firstChild = new int[64];

    int[] pending = new int[64];
    int[] forkedAt = new int[64];

    TokenExtras(int attributes, int crewRoles) {
        this.attributes = attributes;
        this.crewRoles = crewRoles;
        attribute = new double[64 * attributes];
        owner = new int[64 * crewRoles];
        moment = new long[64 * Moments.COUNT];
    }

    void reset(int token) {
        ticket[token] = NONE;
        workLeft[token] = NONE;
        workingAt[token] = NONE;
        seizedAt[token] = NONE;
        person[token] = NONE;
        waited[token] = 0;
        place[token] = NONE;
        parent[token] = NONE;
        sibling[token] = NONE;
        firstChild[token] = NONE;
        forkedAt[token] = NONE;
        Arrays.fill(owner, token * crewRoles, (token + 1) * crewRoles, NONE);
        Arrays.fill(moment, token * Moments.COUNT, (token + 1) * Moments.COUNT, Timetable.NEVER);
    }

    /** The token is at another place. */
    void enter(int token, int newPlace, long since) {
        place[token] = newPlace;
        setMoment(token, Moments.ENTERED, since);
    }

    /** The token is served, perhaps not for the first time. */
    void stampService(int token, long now) {
        if (moment(token, Moments.FIRST_SERVED) == Timetable.NEVER) {
            setMoment(token, Moments.FIRST_SERVED, now);
        }
    }

    /** Gives the token its place in ranked queues, if it has none yet. */
    void giveTicket(int token, Order order, Simulation simulation) {
        if (ticket[token] == NONE) {
            ticket[token] = ++tickets;
            rank[token] = order.rank(simulation, token);
        }
    }

    /** The token no longer waits for work, nor goes on with it. */
    void forgetWork(int token) {
        ticket[token] = NONE;
        workLeft[token] = NONE;
    }

    double attribute(int token, int index) {
        return attribute[token * attributes + index];
    }

    void setAttribute(int token, int index, double value) {
        attribute[token * attributes + index] = value;
    }

    int owner(int token, int role) {
        return owner[token * crewRoles + role];
    }

    void setOwner(int token, int role, int person) {
        owner[token * crewRoles + role] = person;
    }

    long moment(int token, int which) {
        return moment[token * Moments.COUNT + which];
    }

    void setMoment(int token, int which, long tick) {
        moment[token * Moments.COUNT + which] = tick;
    }

    void grow(int room) {
        attribute = Arrays.copyOf(attribute, room * attributes);
        owner = Arrays.copyOf(owner, room * crewRoles);
        moment = Arrays.copyOf(moment, room * Moments.COUNT);
        rank = Arrays.copyOf(rank, room);
        ticket = Arrays.copyOf(ticket, room);
        workLeft = Arrays.copyOf(workLeft, room);
        workingAt = Arrays.copyOf(workingAt, room);
        workSince = Arrays.copyOf(workSince, room);
        workTicks = Arrays.copyOf(workTicks, room);
        seizedAt = Arrays.copyOf(seizedAt, room);
        person = Arrays.copyOf(person, room);
        pace = Arrays.copyOf(pace, room);
        waited = Arrays.copyOf(waited, room);
        place = Arrays.copyOf(place, room);
        parent = Arrays.copyOf(parent, room);
        sibling = Arrays.copyOf(sibling, room);
        firstChild = Arrays.copyOf(firstChild, room);
        pending = Arrays.copyOf(pending, room);
        forkedAt = Arrays.copyOf(forkedAt, room);
    }
}
