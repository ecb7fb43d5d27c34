package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/** Work on a lead in one stage, or on one of its parallel tasks, from its start to its end. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
final class Work {
    public int stage;

    /** Null where the stage has no parallel tasks. */
    public String task;

    /** Who works on it; null where people have no names. */
    public String person;

    /** Start of the piece of work under way; null before it begins and while it is interrupted. */
    public Long startedAt;

    /** Since when it waits to be begun, or to go on; null where it does not, or nobody knows. */
    public Long waitingSince;

    /** Pieces that are over, in milliseconds. */
    public long workedMs;

    /** The lead has gone on: the work is finished without effect. */
    public boolean leftBehind;

    Work() {}

    Work(int stage, String task) {
        this.stage = stage;
        this.task = task;
    }

    boolean isRunning() {
        return startedAt != null;
    }

    boolean isOn(int otherStage, String otherTask) {
        return stage == otherStage && Objects.equals(task, otherTask);
    }

    void start(long at, String who) {
        startedAt = at;
        waitingSince = null;
        person = who;
    }

    /** Ends a piece of it. */
    void stop(long at) {
        workedMs += at - startedAt;
        startedAt = null;
        waitingSince = at;
    }
}
