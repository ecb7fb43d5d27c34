package io.leadflow.simulation.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLogTest {
    private static List<Map<String, String>> rows(EventLog log) throws Exception {
        byte[] csv = SampleLog.written(EventLogFormat.CSV, log);
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(csv)) {
            return rows.readAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "b2b-saas"})
    void everyEventOfALeadIsARowWithWhatItTells(String example) throws Exception {
        // Given
        EventLog log = SampleLog.of(example, SampleLog.ALL);
        List<LeadEvent> told = SampleLog.leadEvents(log);

        // When
        List<Map<String, String>> rows = rows(log);

        // Then
        assertThat(rows).hasSize(told.size());
        for (int i = 0; i < rows.size(); i++) {
            assertSame(rows.get(i), told.get(i), log.definition().currency());
        }
    }

    private static void assertSame(Map<String, String> row, LeadEvent event, String currency) {
        assertThat(row)
                .containsEntry("type", event.getClass().getSimpleName())
                .containsEntry("seq", String.valueOf(event.seq()))
                .containsEntry("atMs", String.valueOf(event.at()));
        LocalDateTime time = LocalDateTime.parse(row.get("time"));
        assertThat(time.toInstant(ZoneOffset.of(row.get("utcOffset"))).toEpochMilli())
                .isEqualTo(event.at());
        switch (event) {
            case LeadCreated e -> {
                assertThat(row)
                        .containsEntry("lead", String.valueOf(e.lead()))
                        .containsEntry("source", e.source())
                        .containsEntry("campaign", Objects.requireNonNullElse(e.campaign(), ""))
                        .containsEntry("currency", currency);
                assertValue(row, e.value());
                if (e.attributes() != null) {
                    e.attributes().forEach((name, value) -> assertAttribute(row, name, value));
                }
            }
            case LeadWon e -> assertValue(row, e.value());
            case WorkStarted e ->
                    assertThat(row)
                            .containsEntry("stage", e.stage())
                            .containsEntry("role", Objects.requireNonNullElse(e.role(), ""))
                            .containsEntry("task", Objects.requireNonNullElse(e.task(), ""))
                            .containsEntry("person", Objects.requireNonNullElse(e.person(), ""));
            default -> assertThat(row).containsEntry("currency", "");
        }
    }

    private static void assertValue(Map<String, String> row, long cents) {
        assertThat(new BigDecimal(row.get("value")).movePointRight(2).longValueExact())
                .isEqualTo(cents);
    }

    private static void assertAttribute(Map<String, String> row, String name, Object value) {
        String written = row.get("attributes_" + name);
        if (value instanceof Number number) {
            assertThat(Double.parseDouble(written)).isEqualTo(number.doubleValue());
        } else {
            assertThat(written).isEqualTo(value);
        }
    }
}
