package io.leadflow.contracts.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
                Map<String, String> labels,
        @JsonPropertyDescription("Last day leads arrive on, instead of horizonDays.")
                LocalDate endDate,
        @JsonPropertyDescription("How the warm-up's length is found. Absent: fixed, by warmUpDays.")
                WarmUpMethod warmUpMethod,
        @JsonPropertyDescription(
                        "Most leads of a replication; no more arrive then. Absent: no limit.")
                Integer maxLeads,
        @JsonPropertyDescription(
                        "Goes on until an interval is narrow enough. Absent: exactly replications"
                                + " are simulated.")
                StopRule stopWhen,
        @JsonPropertyDescription(
                        "Whether replications come in pairs, the second with the complements of the"
                                + " first one's random numbers. Absent: no.")
                Boolean antithetic,
        @JsonPropertyDescription("Leads that are open when the run starts. Absent: none.")
                List<PipelineLead> pipeline,
        @JsonPropertyDescription(
                        "Whether the lead events are written to the topic lead-events. Absent:"
                                + " stream. With none only the statistics travel, which are the"
                                + " same and come much sooner; event logs can be had of either.")
                EventDelivery events) {

    public RunRequest {
        labels =
                labels == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        pipeline =
                pipeline == null
                        ? List.of()
                        : Collections.unmodifiableList(new ArrayList<>(pipeline));
    }

    /** A request without the newer choices. */
    public RunRequest(
            String process,
            Integer version,
            LocalDate startDate,
            Integer horizonDays,
            Integer warmUpDays,
            Integer followUpDays,
            Integer replications,
            Long seed,
            JsonNode overrides,
            URI callbackUrl,
            Map<String, String> labels) {
        this(
                process,
                version,
                startDate,
                horizonDays,
                warmUpDays,
                followUpDays,
                replications,
                seed,
                overrides,
                callbackUrl,
                labels,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether lead events are written, and not folded where they are simulated. */
    public boolean streamsEvents() {
        return events != EventDelivery.NONE;
    }

    /**
     * What runs and tasks carry has every default filled in.
     *
     * @throws IllegalArgumentException where something is absent, with its name
     */
    static void requireFilled(RunRequest request) {
        require("process", request.process);
        require("version", request.version);
        require("startDate", request.startDate);
        require("horizonDays", request.horizonDays, request.endDate);
        require("warmUpDays", request.warmUpDays, request.warmUpMethod);
        require("followUpDays", request.followUpDays);
        require("replications", request.replications);
        require("seed", request.seed);
    }

    private static void require(String name, Object... oneOf) {
        if (Stream.of(oneOf).allMatch(Objects::isNull)) {
            throw new IllegalArgumentException("the request has no \"" + name + "\"");
        }
    }
}
