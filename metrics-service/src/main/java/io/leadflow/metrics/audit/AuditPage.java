package io.leadflow.metrics.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.metrics.export.Column;
import io.leadflow.metrics.export.ColumnType;
import io.leadflow.metrics.export.CsvTable;
import io.leadflow.metrics.export.Table;
import java.util.Arrays;
import java.util.List;

/**
 * A page of entries, the latest first.
 *
 * @param next the {@code cursor} of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditPage(List<AuditEntry> entries, String next) {
    private static final List<Column> COLUMNS =
            List.of(
                    column("id", ColumnType.TEXT),
                    column("at", ColumnType.MOMENT),
                    column("who_subject", ColumnType.TEXT),
                    column("who_name", ColumnType.TEXT),
                    column("workspace", ColumnType.TEXT),
                    column("action", ColumnType.TEXT),
                    column("object", ColumnType.TEXT),
                    column("outcome", ColumnType.TEXT));

    static AuditPage of(List<AuditEntry> found, int limit) {
        List<AuditEntry> shown = found.stream().limit(limit).toList();
        return new AuditPage(
                shown, found.size() > limit ? AuditQuery.cursor(shown.getLast()) : null);
    }

    byte[] csv() {
        return CsvTable.written(
                new Table(COLUMNS, entries.stream().map(AuditPage::values).toList()));
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, type, List.of(name));
    }

    private static List<Object> values(AuditEntry entry) {
        return Arrays.asList(
                entry.id().toString(),
                entry.at(),
                entry.who().subject(),
                entry.who().name(),
                entry.workspace().id(),
                entry.action().text(),
                entry.object(),
                entry.outcome().name());
    }
}
