package io.leadflow.simulation.process;

import java.util.ArrayList;
import java.util.List;

/**
 * The meaning of the graph's marks: which lead event, of which stage, with which role or reason.
 */
final class Marks {
    static final int NONE = -1;

    /** Lead events a mark stands for; in parentheses the argument and the detail, if any. */
    enum Kind {
        /** (source, campaign) */
        CREATED,
        /** The same for a lead that is open at the start (source). */
        PLACED,
        /** (counter of visits) */
        ENTERED,
        /** (role, task) */
        WORK_STARTED,
        /** (role, task) */
        WORK_FINISHED,
        /** (role, task) */
        WORK_INTERRUPTED,
        TIMED_OUT,
        STALE,
        /** (reason, 1 where it is for good) */
        FROZEN,
        THAWED,
        WON,
        /** (reason, 1 where it will be reopened) */
        LOST,
        REOPENED,
        /** (guardrail) */
        BREACHED
    }

    /** The argument and the detail are as the kind says, or {@link #NONE}. */
    record Mark(Kind kind, int stage, int argument, int detail) {}

    private final List<Mark> marks = new ArrayList<>();

    /** The code of a new mark. */
    int add(Kind kind, int stage, int argument, int detail) {
        marks.add(new Mark(kind, stage, argument, detail));
        return marks.size() - 1;
    }

    Mark[] byCode() {
        return marks.toArray(new Mark[0]);
    }
}
