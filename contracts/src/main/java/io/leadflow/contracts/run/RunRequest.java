package io.leadflow.contracts.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What to simulate; body of {@code POST /runs}. All but the process has a default. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RunRequest(
        @JsonPropertyDescription("Id of a published process.") String process,
        @JsonPropertyDescription("Version to simulate. Absent: the latest.") Integer version,
        @JsonPropertyDescription(
                        "First simulated day, in the time zone of the process. Absent: today.")
                LocalDate startDate,
        @JsonPropertyDescription(
                        "Days that are measured and in which leads arrive, after warm-up. Absent:"
                                + " 90.")
                Integer horizonDays,
        @JsonPropertyDescription(
                        "Days simulated before measuring starts; leads created in them are not"
                                + " counted. Absent: 0.")
                Integer warmUpDays,
        @JsonPropertyDescription(
                        "Days the leads are followed after the last arrival, so that late ones can"
                                + " end too. Absent: 0.")
                Integer followUpDays,
        @JsonPropertyDescription("Independent repetitions. Absent: 30.") Integer replications,
        @JsonPropertyDescription(
                        "Seed of all random numbers; the same seed gives the same events. Absent:"
                                + " drawn, and shown in the run.")
                Long seed,
        @JsonPropertyDescription("JSON Merge Patch (RFC 7396) on the definition: the what-if.")
                JsonNode overrides,
        @JsonPropertyDescription("Address that gets a POST of the run when it has ended.")
                URI callbackUrl,
        @JsonPropertyDescription("Labels of your own, to find and group runs by.")
                Map<String, String> labels) {

    public RunRequest {
        labels =
                labels == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
}
