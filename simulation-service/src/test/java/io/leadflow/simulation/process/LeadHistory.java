package io.leadflow.simulation.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has become of a lead so far; each event must fit what was before. */
final class LeadHistory {
    enum State {
        NEW,
        INSIDE,
        FROZEN,
        /** Thawed or reopened, on the way to a stage. */
        BACK,
        LOST_FOR_NOW,
        LOST,
        WON,
        /** Frozen for good. */
        GONE
    }

    private static final Map<State, Set<State>> NEXT =
            Map.of(
                    State.NEW, Set.of(State.INSIDE),
                    State.INSIDE,
                            Set.of(
                                    State.INSIDE,
                                    State.FROZEN,
                                    State.GONE,
                                    State.LOST,
                                    State.LOST_FOR_NOW,
                                    State.WON),
                    State.FROZEN, Set.of(State.BACK, State.LOST, State.LOST_FOR_NOW),
                    State.BACK, Set.of(State.INSIDE),
                    State.LOST_FOR_NOW, Set.of(State.BACK),
                    State.LOST, Set.of(),
                    State.WON, Set.of(),
                    State.GONE, Set.of());

    private final long number;
    private final List<String> told = new ArrayList<>();
    private final Map<Integer, Integer> visits = new HashMap<>();
    private final List<Desk> works = new ArrayList<>();
    private final List<Desk> paused = new ArrayList<>();

    /** Work of parallel tasks that are not needed any more. */
    private final List<Desk> dropped = new ArrayList<>();

    private State state = State.NEW;
    private boolean stale;
    private int finished;
    int stage = -1;
    long enteredAt;
    long revenue;
    boolean timedOut;

    LeadHistory(long number) {
        this.number = number;
    }

    boolean isInside() {
        return state == State.INSIDE;
    }

    boolean isWon() {
        return state == State.WON;
    }

    boolean isLost() {
        return state == State.LOST || state == State.LOST_FOR_NOW;
    }

    boolean isOpen() {
        return !isWon() && !isLost() && state != State.GONE;
    }

    void tell(long at, String what, int where) {
        told.add(at + " " + what + " " + where);
    }

    private void holds(boolean law, String what) {
        if (!law) {
            throw new AssertionError("lead " + number + ": " + what + " " + told);
        }
    }

    void become(State next) {
        holds(NEXT.get(state).contains(next), state + " cannot become " + next);
        state = next;
        stale = false;
        timedOut = false;
    }

    void enter(int newStage, int visit, long at) {
        become(State.INSIDE);
        stage = newStage;
        enteredAt = at;
        finished = 0;
        holds(
                visits.merge(newStage, 1, Integer::sum) == visit,
                "visits are not counted one by one");
    }

    /**
     * Out of a stage: no work is under way, but that of parallel tasks, which is dropped.
     *
     * @param expected works that must have been finished, or −1
     */
    void leave(int expected, boolean parallel) {
        boolean idle = works.isEmpty() && (paused.isEmpty() || timedOut);
        holds(parallel || idle, "left in the middle of work");
        holds(expected < 0 || finished == expected, finished + " tasks finished, not " + expected);
        works.forEach(desk -> dropped.add(desk.byAnybody()));
        // the first task may have been done long before the lead leaves
        dropped.addAll(paused);
        works.clear();
        paused.clear();
    }

    /** Answers whether it is new work, not the rest of work that was interrupted. */
    boolean begin(Desk desk) {
        if (isInside() && desk.stage() == stage) {
            works.add(desk);
            return !paused.remove(desk.byAnybody());
        }
        holds(dropped.contains(desk.byAnybody()), "work on " + desk + " in state " + state);
        return false;
    }

    void finish(Desk desk) {
        boolean current = works.remove(desk);
        finished += current ? 1 : 0;
        holds(current || dropped.remove(desk.byAnybody()), desk + " ends but has not begun");
    }

    void interrupt(Desk desk) {
        if (works.remove(desk)) {
            paused.add(desk.byAnybody());
        } else {
            holds(dropped.contains(desk.byAnybody()), desk + " rests but has not begun");
        }
    }

    /** Whether a lead of the pipeline is where it was at the start. */
    boolean isPlaced(boolean ofPipeline, long start) {
        int all = visits.values().stream().mapToInt(Integer::intValue).sum();
        return ofPipeline && all == 1 && enteredAt == start;
    }

    void timeOut() {
        holds(isInside() && !timedOut, "timed out in state " + state);
        timedOut = true;
    }

    void goStale() {
        holds(isInside() || state == State.FROZEN || state == State.GONE, "stale in " + state);
        holds(!stale, "stale twice");
        stale = true;
    }

    void breach() {
        holds(isOpen(), "breach in state " + state);
    }
}
