package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.e2e.LibreOffice.Cell;
import io.leadflow.embedded.ServiceName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * CSV opens in LibreOffice with numbers, decimals and dates as such. Skipped where LibreOffice is
 * not installed.
 */
@ExtendWith(OnPlatform.class)
class SpreadsheetTest {
    private static LibreOffice libreOffice() {
        Optional<LibreOffice> installed = LibreOffice.installed();
        Assumptions.assumeTrue(
                installed.isPresent(),
                "LibreOffice (soffice) is not on the path: apt-get install libreoffice-calc-nogui");
        return installed.orElseThrow();
    }

    @Test
    void aReportOpensWithItsTypes(Leadflow leadflow, @TempDir Path folder) throws Exception {
        // Given
        LibreOffice office = libreOffice();
        UUID run = leadflow.simulate(Example.MINIMAL, Example.MINIMAL.request(3, 11));
        JsonNode days = leadflow.statistics(run, "series?groupBy=source").path("days");
        String csv =
                leadflow.get(
                                ServiceName.METRICS,
                                "/runs/" + run + "/series?groupBy=source&format=csv")
                        .expect(200)
                        .text();

        // When
        List<Map<String, Cell>> rows = office.open(csv, folder);

        // Then
        assertThat(rows).hasSameSizeAs(days);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Cell> row = rows.get(i);
            JsonNode day = days.get(i);
            assertThat(row.get("date")).isEqualTo(new Cell("date", day.path("date").asText()));
            assertThat(row.get("source").type()).isEqualTo("string");
            assertNumber(row.get("created_mean"), day.at("/created/mean"));
            assertNumber(row.get("created_high"), day.at("/created/high"));
            assertNumber(row.get("revenue_mean"), day.at("/revenue/mean"));
            assertNumber(row.get("revenue_total"), day.at("/revenue/total"));
        }
        assertThat(rows).anyMatch(row -> row.get("created_mean").value().contains("."));
    }

    private static void assertNumber(Cell cell, JsonNode told) {
        assertThat(cell.type()).isEqualTo("float");
        double slack = 1e-12 * Math.abs(told.asDouble());
        assertThat(Double.parseDouble(cell.value())).isCloseTo(told.asDouble(), within(slack));
    }

    @Test
    void anEventLogOpensWithItsTypes(Leadflow leadflow, @TempDir Path folder) throws Exception {
        // Given
        LibreOffice office = libreOffice();
        UUID run = leadflow.simulate(Example.MINIMAL, Example.MINIMAL.request(1, 11));
        String csv =
                leadflow.get(ServiceName.SIMULATION, "/runs/" + run + "/events?format=csv")
                        .expect(200)
                        .text();

        // When
        List<Map<String, Cell>> rows = office.open(csv, folder);

        // Then
        List<String> lines = csv.lines().skip(1).toList();
        List<String> header = List.of(csv.lines().findFirst().orElseThrow().split(","));
        assertThat(rows).hasSameSizeAs(lines);
        for (int i = 0; i < rows.size(); i++) {
            String[] told = lines.get(i).split(",", -1);
            Map<String, Cell> row = rows.get(i);
            Cell time = row.get("time");
            assertThat(time.type()).as(lines.get(i)).isEqualTo("date");
            assertThat(told[header.indexOf("time")]).startsWith(time.value().substring(0, 16));
            for (String number : List.of("seq", "atMs", "lead")) {
                assertThat(row.get(number))
                        .isEqualTo(new Cell("float", told[header.indexOf(number)]));
            }
            assertThat(row.get("type").type()).isEqualTo("string");
        }
        assertThat(rows)
                .filteredOn(row -> row.get("type").value().equals("LeadWon"))
                .isNotEmpty()
                .allMatch(row -> row.get("value").type().equals("float"));
    }
}
