package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.Channel;
import io.leadflow.funnel.Estimate;
import java.time.LocalDate;
import java.util.List;

/** What happens day by day, or by weeks or months. */
public final class SeriesReports {
    private SeriesReports() {}

    /** By date, then by source or channel. */
    public record Series(@JsonUnwrapped Reports.Head head, List<Day> days) {}

    /**
     * A simulated day in the process's time zone, or a week or month of them; leads of the pipeline
     * are in everything but {@code created}.
     *
     * @param date the day, or the first one of the week (Monday) or month
     * @param days days of the week or month that are measured; absent for days
     * @param source absent where sources are taken together
     * @param channel absent where all sources are taken together, or each by itself
     * @param thawed come back from being frozen
     * @param reopened lost leads that came back; absent where none ever does
     * @param openAtEnd neither won, lost nor frozen at the end of it
     * @param frozenAtEnd frozen at the end of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            Integer days,
            String source,
            Channel channel,
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
