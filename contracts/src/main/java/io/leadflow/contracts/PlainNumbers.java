package io.leadflow.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes whole numbers without a fraction, as people give them: 12, not 12.0. */
final class PlainNumbers extends JsonSerializer<Double> {
    /** Up to here every whole number is a double of its own. */
    private static final double EXACT = 1L << 53;

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        if (value == Math.rint(value) && Math.abs(value) <= EXACT) {
            out.writeNumber(value.longValue());
        } else {
            out.writeNumber(value);
        }
    }
}
