package io.leadflow.simulation.process;

import java.util.ArrayList;
import java.util.List;

/**
 * The meaning of the graph's marks: which lead event, of which stage, with which role or reason.
 */
final class Marks {
    /** Lead events a mark stands for. */
    enum Kind {
        CREATED,
        ENTERED,
        WORK_STARTED,
        WORK_FINISHED,
        TIMED_OUT,
        STALE,
        FROZEN,
        THAWED,
        WON,
        LOST
    }

    /** The argument is a role, a reason or 0, as the kind needs. */
    record Mark(Kind kind, int stage, int argument) {}

    private final List<Mark> marks = new ArrayList<>();

    /** The code of a new mark. */
    int add(Kind kind, int stage, int argument) {
        marks.add(new Mark(kind, stage, argument));
        return marks.size() - 1;
    }

    Mark[] byCode() {
        return marks.toArray(new Mark[0]);
    }
}
