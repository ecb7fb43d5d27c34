package io.leadflow.metrics.live;

import io.leadflow.metrics.report.RunData;

/**
 * The id of a server-sent event: the run's version, with {@code -end} where the event is the
 * stream's last. Only the last event about a version has an id: who reconnects with it has seen all
 * of that version.
 */
record EventId(long version, boolean end) {
    private static final String END = "-end";

    /** Of a client that has seen nothing. */
    static final EventId NONE = new EventId(-1, false);

    static EventId of(RunData data) {
        return new EventId(data.version(), false);
    }

    static EventId endOf(RunData data) {
        return new EventId(data.version(), true);
    }

    /** Reads Last-Event-ID; what is not one of these ids is none. */
    static EventId read(String header) {
        if (header == null) {
            return NONE;
        }
        String id = header.strip();
        boolean end = id.endsWith(END);
        try {
            String version = end ? id.substring(0, id.length() - END.length()) : id;
            return new EventId(Long.parseLong(version), end);
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    String written() {
        return end ? version + END : String.valueOf(version);
    }
}
