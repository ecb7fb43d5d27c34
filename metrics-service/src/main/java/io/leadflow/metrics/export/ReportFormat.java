package io.leadflow.metrics.export;

import io.leadflow.contracts.Wire;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What reports can be had as; the first is what those get who do not care. */
public enum ReportFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV(ReportFormat.CSV_TYPE),
    NDJSON(ReportFormat.NDJSON_TYPE),
    ARROW(ReportFormat.ARROW_TYPE),
    PARQUET(ReportFormat.PARQUET_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String ARROW_TYPE = "application/vnd.apache.arrow.stream";
    public static final String PARQUET_TYPE = "application/vnd.apache.parquet";

    private static final Map<String, ReportFormat> BY_NAME = new LinkedHashMap<>();

    static {
        for (ReportFormat format : values()) {
            BY_NAME.put(format.name().toLowerCase(Locale.ROOT), format);
        }
    }

    private final String type;

    ReportFormat(String type) {
        this.type = type;
    }

    /** All, by the names that the parameter {@code format} takes. */
    public static Map<String, ReportFormat> byName() {
        return new LinkedHashMap<>(BY_NAME);
    }

    /** All media types, in the order of preference. */
    public static List<MediaType> types() {
        return Arrays.stream(values()).map(ReportFormat::mediaType).toList();
    }

    /** The one of a media type. */
    public static ReportFormat of(MediaType type) {
        return Arrays.stream(values())
                .filter(f -> f.mediaType().isCompatible(type))
                .findFirst()
                .orElseThrow();
    }

    private MediaType mediaType() {
        return MediaType.valueOf(type);
    }

    public boolean isTable() {
        return this != JSON;
    }

    /** As an answer names it. */
    public MediaType contentType() {
        return this == CSV ? mediaType().withCharset("UTF-8") : mediaType();
    }

    /** The bytes an answer carries. */
    public byte[] written(RowReport report, UUID run) {
        return switch (this) {
            case JSON -> Wire.write(report.json());
            case CSV -> CsvTable.written(report.table(run));
            case NDJSON -> JsonLines.written(report.table(run));
            case ARROW -> ArrowStream.written(report.table(run));
            case PARQUET -> ParquetFile.written(report.table(run));
        };
    }
}
