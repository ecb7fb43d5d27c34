package io.leadflow.metrics.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;

/** What the values of a column are, and how they are read from a report's JSON. */
public enum ColumnType {
    /** 64 bits, as {@link Long}. */
    INTEGER,
    /** 64 bits, as {@link Double}. */
    NUMBER,
    /** As {@link String}. */
    TEXT,
    /** As {@link Boolean}. */
    TRUTH,
    /** A day, as {@link LocalDate}. */
    DATE,
    /** As {@link Instant}. */
    MOMENT;

    /** Null where the row has nothing there. */
    Object read(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return switch (this) {
            case INTEGER -> (Object) node.longValue();
            case NUMBER -> node.doubleValue();
            case TEXT -> node.asText();
            case TRUTH -> node.booleanValue();
            case DATE -> LocalDate.parse(node.textValue());
            case MOMENT -> Instant.parse(node.textValue());
        };
    }
}
