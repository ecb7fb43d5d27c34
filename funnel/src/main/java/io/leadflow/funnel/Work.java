package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/** Work on a lead in one stage, or on one of its parallel tasks, from its start to its end. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
final class Work {
    /** No moment; written as none. */
    static final long NEVER = Long.MIN_VALUE;

    public int stage;

    /** Null where the stage has no parallel tasks. */
    public String task;

    /** Who works on it; null where people have no names. */
    public String person;

    /** Start of the piece of work under way; NEVER before it begins and while it is interrupted. */
    transient long startedAt = NEVER;

    /** Since when it waits to be begun, or to go on; NEVER where it does not, or nobody knows. */
    transient long waitingSince = NEVER;

    /** Pieces that are over, in milliseconds. */
    public long workedMs;

    /** The lead has gone on: the work is finished without effect. */
    public boolean leftBehind;

    Work() {}

    Work(int stage, String task) {
        this.stage = stage;
        this.task = task;
    }

    @JsonProperty("startedAt")
    private Long writtenStart() {
        return written(startedAt);
    }

    @JsonProperty("startedAt")
    private void readStart(Long at) {
        startedAt = read(at);
    }

    @JsonProperty("waitingSince")
    private Long writtenWait() {
        return written(waitingSince);
    }

    @JsonProperty("waitingSince")
    private void readWait(Long at) {
        waitingSince = read(at);
    }

    static Long written(long at) {
        return at == NEVER ? null : (Long) at;
    }

    static long read(Long at) {
        return at == null ? NEVER : at;
    }

    boolean isRunning() {
        return startedAt != NEVER;
    }

    boolean isOn(int otherStage, String otherTask) {
        return stage == otherStage && Objects.equals(task, otherTask);
    }

    void start(long at, String who) {
        startedAt = at;
        waitingSince = NEVER;
        person = who;
    }

    /** Ends a piece of it. */
    void stop(long at) {
        workedMs += at - startedAt;
        startedAt = NEVER;
        waitingSince = at;
    }
}
