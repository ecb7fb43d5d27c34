package io.leadflow.contracts.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A lead that is open when the run starts. It waits in its stage as if it had just entered it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PipelineLead(
        @JsonPropertyDescription("Stage it is in.") String stage,
        @JsonPropertyDescription("Source it came from.") String source,
        @JsonPropertyDescription("Days since it was created. Absent: those in the stage.")
                Double ageDays,
        @JsonPropertyDescription(
                        "Days since it entered the stage; they count for its time limits. Absent:"
                                + " 0.")
                Double stageDays,
        @JsonPropertyDescription("Deal value, in units of the currency. Absent: drawn.")
                Double value,
        @JsonPropertyDescription("Id of the person who owns it. Absent: nobody yet.") String owner,
        @JsonPropertyDescription("Attributes by id: numbers or categories. Absent: drawn.")
                Map<String, Object> attributes,
        @JsonPropertyDescription("How many such leads. Absent: 1.") Integer leads) {

    public PipelineLead {
        attributes =
                attributes == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
