package io.leadflow.contracts.definition.reading;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/** The format of a date with a time of day and no zone. */
final class LocalTimes implements Format {
    static final String FORMAT = "date-time-local";

    @Override
    public String getName() {
        return FORMAT;
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
