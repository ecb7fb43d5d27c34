package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadflow.contracts.event.LeadEvent.PersonUsage;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.RoleUsage;
import io.leadflow.contracts.event.LeadEvent.SourceCosts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** One a day from the first measured one; null once it is a run's. */
    public List<DayStatistics> days = new ArrayList<>();

    /** Use of the roles; empty until the end. */
    public List<RoleUsage> roles = List.of();

    /** Use of the named people; empty until the end. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<PersonUsage> people = List.of();

    /** Of the sources that cost anything; empty until the end. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<SourceCosts> costs = List.of();

    /** Leads that were open at the start, by source; null where there were none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public SourceStatistics[] pipeline;

    /** Null where the process has none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public GuardrailStatistics[] guardrails;

    /** By the place of the source, a slash and the campaign; those that have brought leads. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, OutcomeCounts> campaigns = new LinkedHashMap<>();

    /** In the order of the process. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, AttributeStatistics> attributes = new LinkedHashMap<>();

    /** By day and age; null where it was begun by a format that did not know them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public Detail detail;

    /** What is left of the days; null before it is a run's. */
    public transient DayFigures dayFigures;

    /** Of all sources; null before the sketches have gone into a run's. */
    public transient Typical typicalTimeToWin;

    public transient Typical typicalFirstResponse;

    ReplicationStatistics() {}

    ReplicationStatistics(ReplicationStarted start) {
        this.start = start;
        detail = new Detail(start);
        int count = start.sources().size();
        sources = sources(count);
        stages = new StageStatistics[start.stages().size()];
        Arrays.setAll(stages, i -> new StageStatistics(count));
        frozen = reasons(stages.length, start.frozenReasons().size());
        lost = reasons(stages.length, start.lostReasons().size());
        if (start.guardrails() != null) {
            guardrails = new GuardrailStatistics[start.guardrails().size()];
            Arrays.setAll(guardrails, i -> new GuardrailStatistics(stages.length));
        }
    }

    private static SourceStatistics[] sources(int count) {
        SourceStatistics[] sources = new SourceStatistics[count];
        Arrays.setAll(sources, i -> SourceStatistics.empty());
        return sources;
    }

    private static ReasonStatistics[][] reasons(int stages, int reasons) {
        ReasonStatistics[][] table = new ReasonStatistics[stages][reasons];
        for (ReasonStatistics[] row : table) {
            Arrays.setAll(row, i -> new ReasonStatistics());
        }
        return table;
    }

    /** Keeps the days in little space. */
    void pack() {
        int guards = guardrails == null ? 0 : guardrails.length;
        dayFigures = new DayFigures(days, sources.length, guards);
        days = null;
    }

    /** Figures of the pipeline of one source; all 0 where there is none. */
    public SourceStatistics pipeline(int source) {
        return pipeline == null ? SourceStatistics.empty() : pipeline[source];
    }

    /** Figures of the pipeline, by source; from now on there is one. */
    SourceStatistics[] pipeline() {
        if (pipeline == null) {
            pipeline = sources(sources.length);
        }
        return pipeline;
    }

    OutcomeCounts campaign(int source, String campaign) {
        return campaigns.computeIfAbsent(source + "/" + campaign, c -> counts());
    }

    /** Of a further kind of leads; with what this format counts, if it has from the start. */
    OutcomeCounts counts() {
        return detail == null ? new OutcomeCounts() : OutcomeCounts.byStage(stages.length);
    }

    AttributeStatistics attribute(String id) {
        return attributes.computeIfAbsent(id, a -> new AttributeStatistics());
    }

    ZoneId zone() {
        return ZoneId.of(start.timeZone());
    }

    /** The first measured day. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(start.measuredFrom()), zone());
    }
}
