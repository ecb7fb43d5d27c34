package io.leadflow.metrics.funnel;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.RoleUsage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What one replication has shown so far. Indices are places in the lists of {@link #start}:
 * sources, stages, reasons. Fields are written by the fold alone.
 */
public final class ReplicationStatistics {
    /** The first event, with the dictionaries. */
    public ReplicationStarted start;

    public boolean complete;
    public SourceStatistics[] sources;
    public StageStatistics[] stages;

    /** By stage and reason. */
    public ReasonStatistics[][] frozen;

    /** By stage and reason. */
    public ReasonStatistics[][] lost;

    /** One a day from the first measured one. */
    public List<DayStatistics> days = new ArrayList<>();

    /** Use of the roles; empty until the end. */
    public List<RoleUsage> roles = List.of();

    ReplicationStatistics() {}

    ReplicationStatistics(ReplicationStarted start) {
        this.start = start;
        int count = start.sources().size();
        sources = new SourceStatistics[count];
        java.util.Arrays.setAll(sources, i -> new SourceStatistics());
        stages = new StageStatistics[start.stages().size()];
        java.util.Arrays.setAll(stages, i -> new StageStatistics(count));
        frozen = reasons(stages.length, start.frozenReasons().size());
        lost = reasons(stages.length, start.lostReasons().size());
    }

    private static ReasonStatistics[][] reasons(int stages, int reasons) {
        ReasonStatistics[][] table = new ReasonStatistics[stages][reasons];
        for (ReasonStatistics[] row : table) {
            java.util.Arrays.setAll(row, i -> new ReasonStatistics());
        }
        return table;
    }

    ZoneId zone() {
        return ZoneId.of(start.timeZone());
    }

    /** The first measured day. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(start.measuredFrom()), zone());
    }
}
