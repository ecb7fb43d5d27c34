package io.leadflow.metrics.bi;

import io.leadflow.metrics.export.RowReport;
import io.leadflow.metrics.report.RunReports;
import java.util.List;
import java.util.function.Function;

/**
 * A table of schema {@code bi_data} and the report whose rows it holds. Its columns have the names
 * of the report's, in snake case; the table need not have all of them.
 *
 * @param rows JSON pointer to the report's rows
 */
record BiTable(String name, String rows, Function<RunReports, Object> report) {
    static final List<BiTable> ALL =
            List.of(
                    new BiTable("outcome", "/outcomes", RunReports::funnel),
                    new BiTable("replication", "/rows", RunReports::replications),
                    new BiTable("funnel_stage", "/stages", RunReports::funnel),
                    new BiTable("source", "/sources", RunReports::sources),
                    new BiTable("day", "/days", reports -> reports.series(false)),
                    new BiTable("source_day", "/days", reports -> reports.series(true)),
                    new BiTable("stage_duration", "/stages", RunReports::stages),
                    new BiTable("frozen_by_reason", "/byReason", RunReports::frozen),
                    new BiTable("frozen_by_stage", "/byStage", RunReports::frozen),
                    new BiTable(
                            "frozen_by_reason_and_stage", "/byReasonAndStage", RunReports::frozen),
                    new BiTable("early_warning", "/charts", RunReports::warning),
                    new BiTable("early_warning_week", "/weeks", RunReports::warning),
                    new BiTable("lost_by_reason", "/byReason", RunReports::lost),
                    new BiTable("lost_by_stage", "/byStage", RunReports::lost),
                    new BiTable("lost_by_reason_and_stage", "/byReasonAndStage", RunReports::lost),
                    new BiTable("role", "/roles", RunReports::roles),
                    new BiTable("person", "/people", RunReports::people),
                    new BiTable("guardrail", "/guardrails", RunReports::guardrails),
                    new BiTable("guardrail_stage", "/byStage", RunReports::guardrails),
                    new BiTable("guardrail_day", "/byDay", RunReports::guardrails),
                    new BiTable("cost", "", RunReports::costs),
                    new BiTable("source_cost", "/sources", RunReports::costs),
                    new BiTable("role_cost", "/roles", RunReports::costs),
                    new BiTable("person_cost", "/people", RunReports::costs),
                    new BiTable("revenue", "", RunReports::revenue),
                    new BiTable("campaign", "/campaigns", RunReports::campaigns),
                    new BiTable("segment", "/segments", RunReports::segments));

    RowReport of(RunReports reports) {
        return RowReport.of(report.apply(reports), rows);
    }
}
