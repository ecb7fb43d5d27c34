package io.leadflow.metrics.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.metrics.report.Reports;
import io.leadflow.metrics.report.RunData;
import io.leadflow.metrics.report.RunReports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The row of {@code bi_data.run}, as JSON. */
@JsonNaming(SnakeCaseStrategy.class)
record BiRun(
        UUID runId,
        long version,
        int layout,
        String process,
        Integer processVersion,
        @JsonProperty("name_en") String nameEn,
        @JsonProperty("name_ru") String nameRu,
        Map<String, String> labels,
        String status,
        boolean complete,
        boolean ended,
        int folded,
        int requested,
        LocalDate startDate,
        Integer horizonDays,
        Integer followUpDays,
        Long seed,
        String engine,
        String currency,
        String timeZone,
        Instant requestedAt,
        Instant endedAt,
        Instant writtenAt,
        Workspace workspace,
        String incompleteBecause) {

    /**
     * The row of a run.
     *
     * @param workspace whose it is; null where that is not known
     */
    static BiRun of(RunData data, Workspace workspace, int layout) {
        Reports.Head head = new RunReports(data).head();
        Run run = data.run();
        RunRequest asked = run == null ? null : run.request();
        LocalizedText name = run == null ? new LocalizedText(null, null) : run.definition().name();
        return new BiRun(
                data.id(),
                data.version(),
                layout,
                run == null ? head.process() : asked.process(),
                run == null ? null : asked.version(),
                name.en(),
                name.ru(),
                run == null ? null : asked.labels(),
                head.status(),
                head.complete(),
                data.isAtAnEnd(),
                head.replications().folded(),
                head.replications().requested(),
                run == null ? null : asked.startDate(),
                run == null ? null : asked.horizonDays(),
                run == null ? null : asked.followUpDays(),
                run == null ? null : asked.seed(),
                run == null ? null : run.engine(),
                head.currency(),
                head.timeZone(),
                run == null ? null : run.requestedAt(),
                run == null ? null : run.finishedAt(),
                Instant.now(),
                workspace,
                head.incompleteBecause());
    }
}
