package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** An attribute of leads: either categories or a number. */
public final class AttributeStatistics {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, OutcomeCounts> categories = new LinkedHashMap<>();

    /** Null for categories. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public NumberStatistics number;

    AttributeStatistics() {}

    OutcomeCounts category(String category, Supplier<OutcomeCounts> empty) {
        return categories.computeIfAbsent(category, c -> empty.get());
    }

    NumberStatistics number() {
        if (number == null) {
            number = new NumberStatistics();
        }
        return number;
    }
}
