package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.metrics.funnel.Estimate;
import java.time.LocalDate;
import java.util.List;

/** What happens day by day. */
public final class SeriesReports {
    private SeriesReports() {}

    /** Day by day. */
    public record Series(@JsonUnwrapped Reports.Head head, List<Day> days) {}

    /**
     * A simulated day in the process's time zone; leads of the pipeline are in everything but
     * {@code created}.
     *
     * @param source absent where all sources are taken together
     * @param thawed come back from being frozen
     * @param reopened lost leads that came back; absent where none ever does
     * @param openAtEnd neither won, lost nor frozen at the day's end
     * @param frozenAtEnd frozen at the day's end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            String source,
            Estimate created,
            Estimate won,
            Estimate lost,
            Estimate frozen,
            Estimate thawed,
            Estimate reopened,
            Estimate openAtEnd,
            Estimate frozenAtEnd,
            Estimate revenue) {}
}
