package io.leadflow.simulation.eventlog;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.service.spreadsheet.Cell;
import io.leadflow.simulation.stream.LeadEventRecords;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row for each event of a lead (RFC 4180, UTF-8, one header line). {@code time} is local time of
 * the process without its offset, as spreadsheets take it for a moment; {@code atMs} is exact.
 * Texts that a spreadsheet would take for a formula are quoted with an apostrophe.
 */
final class CsvLog {
    private static final CsvMapper CSV =
            CsvMapper.csvBuilder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
    private static final List<String> EVENT =
            List.of("replication", "seq", "type", "time", "utcOffset", "atMs", "lead");
    private static final List<String> FIELDS =
            List.of(
                    "source",
                    "campaign",
                    "stage",
                    "visit",
                    "role",
                    "task",
                    "person",
                    "reason",
                    "reopens",
                    "guardrail",
                    Fields.VALUE,
                    "ageMs");

    private final EventLog log;
    private final Fields fields;
    private final List<String> columns = new ArrayList<>(FIELDS);

    private CsvLog(EventLog log) {
        this.log = log;
        fields = new Fields(log);
        log.process().attributes().forEach(name -> columns.add(Fields.ATTRIBUTE + name));
    }

    static void write(EventLog log, OutputStream out) throws IOException {
        CsvLog csv = new CsvLog(log);
        try (SequenceWriter rows = CSV.writer(csv.schema()).writeValues(new KeptOpen(out))) {
            csv.write(rows);
        }
    }

    private CsvSchema schema() {
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
        EVENT.forEach(schema::addColumn);
        columns.forEach(schema::addColumn);
        return schema.addColumn("currency").build();
    }

    private void write(SequenceWriter rows) throws IOException {
        for (int r = log.selection().first(); r <= log.selection().last(); r++) {
            Replay replay = log.replay(r);
            replay.tell(
                    new LeadEventRecords(
                            log.process(),
                            (lead, event) -> {
                                if (replay.isSelected()) {
                                    write(rows, row(replay.replication(), lead, event));
                                }
                            }));
        }
    }

    private static void write(SequenceWriter rows, List<String> row) {
        try {
            rows.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> row(int replication, long lead, LeadEvent event) {
        OffsetDateTime time = log.time(event.at());
        List<String> row = new ArrayList<>(EVENT.size() + columns.size() + 1);
        row.add(String.valueOf(replication));
        row.add(String.valueOf(event.seq()));
        row.add(event.getClass().getSimpleName());
        row.add(LOCAL.format(time));
        row.add(time.getOffset().getTotalSeconds() == 0 ? "+00:00" : time.getOffset().getId());
        row.add(String.valueOf(event.at()));
        row.add(String.valueOf(lead));
        Map<String, Object> told = fields.of(event);
        columns.forEach(column -> row.add(Cell.of(told.get(column))));
        row.add(told.containsKey(Fields.VALUE) ? log.definition().currency() : "");
        return row;
    }

    /** The writer is closed to have its last bytes, the stream goes on. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
