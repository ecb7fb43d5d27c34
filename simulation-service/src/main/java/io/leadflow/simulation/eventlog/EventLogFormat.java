package io.leadflow.simulation.eventlog;

import jakarta.ws.rs.core.MediaType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What event logs can be had as; the first is what those get who do not care. */
enum EventLogFormat {
    NDJSON("ndjson", EventLogFormat.NDJSON_TYPE),
    CSV("csv", EventLogFormat.CSV_TYPE),
    XES("xes", EventLogFormat.XES_TYPE),
    OCEL("jsonocel", EventLogFormat.OCEL_TYPE);

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";
    static final String XES_TYPE = "application/xes+xml";
    static final String OCEL_TYPE = "application/vnd.ocel+json";

    private static final int BUFFER = 1 << 16;

    private final String extension;
    private final String type;

    EventLogFormat(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }

    /** All, by the names that the parameter {@code format} takes. */
    static Map<String, EventLogFormat> byName() {
        Map<String, EventLogFormat> formats = new LinkedHashMap<>();
        for (EventLogFormat format : values()) {
            formats.put(format.name().toLowerCase(Locale.ROOT), format);
        }
        return formats;
    }

    /** All media types, in the order of preference. */
    static List<MediaType> allTypes() {
        return Stream.concat(
                        Arrays.stream(values()).map(EventLogFormat::type),
                        Stream.of(MediaType.APPLICATION_XML_TYPE))
                .toList();
    }

    /** The one of a media type, which is one of {@link #allTypes}. */
    static EventLogFormat of(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> format.type().isCompatible(type))
                .findFirst()
                .orElse(XES);
    }

    MediaType type() {
        return MediaType.valueOf(type);
    }

    /** Of a file. */
    String extension() {
        return extension;
    }

    /**
     * Writes all of a log while it is simulated; leaves the stream open.
     *
     * @throws IOException when nobody reads on
     */
    void write(EventLog log, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        try {
            switch (this) {
                case NDJSON -> NdjsonLog.write(log, buffered);
                case CSV -> CsvLog.write(log, buffered);
                case XES -> XesLog.write(log, buffered);
                case OCEL -> OcelLog.write(log, buffered);
            }
            buffered.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
