package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A lead of which events may come that change figures. Fields are the folds' own. */
final class OpenLead {
    static final int NONE = -1;

    /** Where it comes from, an index in the dictionary. */
    public int source;

    /** For a lead of the pipeline, before the run. */
    public long createdAt;

    /** Was open when the run started. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public boolean pipeline;

    /** What it would bring, in minor units; formats before 3 did not know it. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public long value;

    /** Day it was created on. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public int cohort;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public String campaign;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, Object> attributes = Map.of();

    /** Stages it has entered, a bit each. */
    public boolean[] entered;

    /** How many stages of the funnel, from the first on, it has entered. */
    public int depth;

    /** How many places of the funnel, from the first on, it has got to or passed by. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public int reached;

    /** Somebody has begun to work on it. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public boolean responded;

    /** Roles that have worked on it; null while none has. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public boolean[] roles;

    /** Counts of the kinds of leads it is one of; null until they are looked up. */
    transient OutcomeCounts[] kinds;

    public int stage = NONE;

    /** Stage it is in or was in last. */
    public int lastStage = NONE;

    public long enteredAt;

    /** Since when the present visit is simulated: that of a pipeline's lead began before. */
    transient long waitingSince = Work.NEVER;

    /** Last end of work in the present visit. */
    transient long workFinishedAt = Work.NEVER;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<Work> works = new ArrayList<>(1);

    /** Format 1 knew one work at a time; of it nothing is written any more. */
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    private long workStartedAt = NONE;

    /** Reason it is frozen for, or NONE; the stage it froze in is {@link #stage}. */
    public int frozen = NONE;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public long frozenAt;

    /** Reason it is lost for until it is reopened, or null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public Integer lost;

    /** Stage it was lost in. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public int lostIn;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public long lostAt;

    /** Won, or lost for good; kept for the work on it that goes on. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public boolean ended;

    /** The present visit's time limit has passed. */
    public boolean timedOut;

    /** Stages it has grown stale in, a bit each. */
    public boolean[] stale;

    /** Time in each stage so far, left visits only, in milliseconds. */
    public long[] timeInStage;

    /** Guardrails it has broken: guardrail × stages + stage. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Set<Integer> breached = Set.of();

    OpenLead() {}

    OpenLead(int source, long createdAt, int stages) {
        this.source = source;
        this.createdAt = createdAt;
        entered = new boolean[stages];
        stale = new boolean[stages];
        timeInStage = new long[stages];
    }

    /** Turns what format 1 has written into what this one would have. */
    void fromFormat1() {
        boolean worked = workFinishedAt != Work.NEVER && workFinishedAt != NONE;
        workFinishedAt = isInStage() && worked ? workFinishedAt : Work.NEVER;
        waitingSince = isInStage() ? enteredAt : Work.NEVER;
        if (isInStage() && !worked && workStartedAt != NONE) {
            Work work = new Work(stage, null);
            work.start(workStartedAt, null);
            works.add(work);
        }
    }

    /** Neither won nor lost at present. */
    boolean isOpen() {
        return lost == null && !ended;
    }

    boolean isInStage() {
        return stage != NONE && frozen == NONE;
    }

    void enter(int newStage, long at, long ageMs) {
        stage = newStage;
        lastStage = newStage;
        enteredAt = at - ageMs;
        waitingSince = at;
        workFinishedAt = Work.NEVER;
        timedOut = false;
    }

    /** Ends the visit; what is not being worked on now will never be. */
    void leave() {
        if (!works.isEmpty()) {
            works.removeIf(work -> !work.leftBehind && !work.isRunning());
            works.forEach(work -> work.leftBehind = true);
        }
        waitingSince = Work.NEVER;
        workFinishedAt = Work.NEVER;
        stage = NONE;
    }

    /**
     * Work that begins. What is left behind can be mistaken for work of a later visit, and the
     * other way round; so it may seem to begin where the lead is no more, and its wait is not
     * known.
     */
    Work newWork(int ofStage, String task) {
        Work work = new Work(ofStage, task);
        boolean here = isInStage() && stage == ofStage;
        work.waitingSince = here ? waitingSince : Work.NEVER;
        work.leftBehind = !here;
        works.add(work);
        return work;
    }

    /** Null where there is none. */
    Work interrupted(int ofStage, String task) {
        for (int i = 0; i < works.size(); i++) {
            Work work = works.get(i);
            if (!work.isRunning() && work.isOn(ofStage, task)) {
                return work;
            }
        }
        return null;
    }

    /** Of two that are alike, the one that the person does; null where there is none. */
    Work running(int ofStage, String task, String person) {
        Work alike = null;
        for (int i = 0; i < works.size(); i++) {
            Work work = works.get(i);
            if (work.isRunning() && work.isOn(ofStage, task)) {
                if (Objects.equals(work.person, person)) {
                    return work;
                }
                alike = alike == null ? work : alike;
            }
        }
        return alike;
    }

    /** In any stage. */
    boolean hasGrownStale() {
        for (boolean grown : stale) {
            if (grown) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has not broken it in that place before. */
    boolean breach(int place) {
        if (breached.isEmpty()) {
            breached = new LinkedHashSet<>();
        }
        return breached.add(place);
    }

    @JsonProperty("waitingSince")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private Long writtenWait() {
        return Work.written(waitingSince);
    }

    @JsonProperty("waitingSince")
    private void readWait(Long at) {
        waitingSince = Work.read(at);
    }

    @JsonProperty("workFinishedAt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private Long writtenEndOfWork() {
        return Work.written(workFinishedAt);
    }

    @JsonProperty("workFinishedAt")
    private void readEndOfWork(Long at) {
        workFinishedAt = Work.read(at);
    }
}
