package io.leadflow.metrics.bi;

import io.leadflow.metrics.export.RowReport;
import io.leadflow.metrics.report.RunReports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A table of schema {@code bi_data} and the report whose rows it holds. Its columns have the names
 * of the report's, in snake case; the table need not have all of them.
 *
 * @param rows JSON pointer to the report's rows
 */
record BiTable(String name, String rows, Function<RunReports, Object> report) {
    // one object each, so that a report that several tables have rows of is known to be one
    private static final Function<RunReports, Object> FUNNEL = RunReports::funnel;
    private static final Function<RunReports, Object> FROZEN = RunReports::frozen;
    private static final Function<RunReports, Object> LOST = RunReports::lost;
    private static final Function<RunReports, Object> GUARDRAILS = RunReports::guardrails;
    private static final Function<RunReports, Object> COSTS = RunReports::costs;
    private static final Function<RunReports, Object> WARNING = RunReports::warning;

    static final List<BiTable> ALL =
            List.of(
                    new BiTable("outcome", "/outcomes", FUNNEL),
                    new BiTable("replication", "/rows", RunReports::replications),
                    new BiTable("funnel_stage", "/stages", FUNNEL),
                    new BiTable("source", "/sources", RunReports::sources),
                    new BiTable("day", "/days", reports -> reports.series(false)),
                    new BiTable("source_day", "/days", reports -> reports.series(true)),
                    new BiTable("stage_duration", "/stages", RunReports::stages),
                    new BiTable("frozen_by_reason", "/byReason", FROZEN),
                    new BiTable("frozen_by_stage", "/byStage", FROZEN),
                    new BiTable("frozen_by_reason_and_stage", "/byReasonAndStage", FROZEN),
                    new BiTable("early_warning", "/charts", WARNING),
                    new BiTable("early_warning_week", "/weeks", WARNING),
                    new BiTable("lost_by_reason", "/byReason", LOST),
                    new BiTable("lost_by_stage", "/byStage", LOST),
                    new BiTable("lost_by_reason_and_stage", "/byReasonAndStage", LOST),
                    new BiTable("role", "/roles", RunReports::roles),
                    new BiTable("person", "/people", RunReports::people),
                    new BiTable("guardrail", "/guardrails", GUARDRAILS),
                    new BiTable("guardrail_stage", "/byStage", GUARDRAILS),
                    new BiTable("guardrail_day", "/byDay", GUARDRAILS),
                    new BiTable("cost", "", COSTS),
                    new BiTable("source_cost", "/sources", COSTS),
                    new BiTable("role_cost", "/roles", COSTS),
                    new BiTable("person_cost", "/people", COSTS),
                    new BiTable("revenue", "", RunReports::revenue),
                    new BiTable("campaign", "/campaigns", RunReports::campaigns),
                    new BiTable("segment", "/segments", RunReports::segments));

    /** The rows of every table, in the order of {@link #ALL}; each report is put together once. */
    static List<RowReport> all(RunReports reports) {
        Map<Function<RunReports, Object>, Object> known = new HashMap<>();
        return ALL.stream()
                .map(
                        table ->
                                RowReport.of(
                                        known.computeIfAbsent(table.report, r -> r.apply(reports)),
                                        table.rows))
                .toList();
    }
}
