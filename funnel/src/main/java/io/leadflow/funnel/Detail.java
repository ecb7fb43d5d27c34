package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import java.util.Arrays;

/**
 * What one replication has shown by simulated day, by cohort, and by age at the end. Days count
 * from the first measured one, in the process's time zone; values are in minor units. Leads of the
 * pipeline are in {@link #moves}, {@link #freezes} and {@link #stages}, in nothing else.
 */
public final class Detail {
    /** What leads that were created on a day have become. */
    public enum Cohort {
        LEADS,
        WON,
        LOST,
        FROZEN,
        REVENUE
    }

    /** The same leads by stage. */
    public enum CohortReach {
        ANY,
        ORDERED
    }

    /** The same leads by source. */
    public enum CohortSource {
        WON,
        LOST
    }

    /** What moves leads on a day, and with it their values. */
    public enum Move {
        /** Open when the run started. */
        OPENING,
        NEW,
        REOPENED,
        /** Entered a stage after the last one of theirs in the funnel. */
        ADVANCED,
        /** Entered one before it. */
        REGRESSED,
        FROZEN,
        THAWED,
        WON,
        /** Of those in progress. */
        LOST,
        LOST_WHILE_FROZEN,
        /** Won at another value than they were created with; the value is the difference. */
        REVALUED
    }

    /** Sizes of moves. */
    public enum Size {
        COUNT,
        VALUE
    }

    /** Freezes in one stage for one reason. */
    public enum Freeze {
        FROZEN,
        THAWED,
        LOST,
        /** Change of the value that is frozen. */
        VALUE
    }

    /** What happens in one stage on a day. */
    public enum Stay {
        /** Change of the leads in it. */
        OPEN,
        /** Change of their value. */
        VALUE,
        /** Visits that ended. */
        ENDED,
        STAY_MS,
        WAITS,
        WAIT_MS,
        WORKS,
        WORK_MS
    }

    /** Leads of one source whose first response, or whose win, was on a day. */
    public enum Cycle {
        RESPONSES,
        RESPONSE_MS,
        WINS,
        WIN_MS
    }

    /** One thing: all leads of a day. */
    public DayTable cohorts = new DayTable(1, Cohort.class);

    /** By stage. */
    public DayTable cohortReach;

    /** By source. */
    public DayTable cohortSources;

    /** By {@link Move}. */
    public DayTable moves = new DayTable(Move.values().length, Size.class);

    /** By stage × reasons + reason. */
    public DayTable freezes;

    /** By stage. */
    public DayTable stages;

    /** By source. */
    public DayTable cycles;

    /** What the sources' leads come to; null where it was begun before that was known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public SourceDetail sources;

    /** From freezing to thawing or loss, by reason. */
    public Durations[] timeFrozen;

    /** From creation to a loss that is not taken back, by source. */
    public Durations[] ageAtLoss;

    /** From creation to the end of the replication, of leads open or frozen then, by source. */
    public Durations[] ageAtEnd;

    /** Leads that a role has worked on; one that several have worked on is in each. */
    public OutcomeCounts[] roles;

    /** Of the leads that have been in a stage, those won; the pipeline's too. */
    public long[] wonFrom;

    /** Of the leads that have been in a stage, those lost at present; the pipeline's too. */
    public long[] lostFrom;

    /** What is left of the ages; null before the sketches have gone into a run's. */
    public transient TimeToEnd timeToEnd;

    /** The same by source. */
    public transient TimeToEnd[] timeToEndBySource;

    Detail() {}

    Detail(ReplicationStarted start) {
        int stageCount = start.stages().size();
        int sourceCount = start.sources().size();
        int reasons = start.frozenReasons().size();
        cohortReach = new DayTable(stageCount, CohortReach.class);
        cohortSources = new DayTable(sourceCount, CohortSource.class);
        freezes = new DayTable(stageCount * reasons, Freeze.class);
        stages = new DayTable(stageCount, Stay.class);
        cycles = new DayTable(sourceCount, Cycle.class);
        sources = new SourceDetail(start);
        timeFrozen = durations(reasons);
        ageAtLoss = durations(sourceCount);
        ageAtEnd = durations(sourceCount);
        roles = new OutcomeCounts[start.roles().size()];
        Arrays.setAll(roles, i -> OutcomeCounts.byStage(stageCount));
        wonFrom = new long[stageCount];
        lostFrom = new long[stageCount];
    }

    private static Durations[] durations(int count) {
        Durations[] durations = new Durations[count];
        Arrays.setAll(durations, i -> new Durations());
        return durations;
    }
}
