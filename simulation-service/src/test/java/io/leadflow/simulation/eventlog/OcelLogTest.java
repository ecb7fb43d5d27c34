package io.leadflow.simulation.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcelLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode ocel(EventLog log) throws Exception {
        return JSON.readTree(SampleLog.written(EventLogFormat.OCEL, log));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "b2b-saas", "loan-sales", "marketplace-seller-acquisition"})
    void aLogIsValidByTheStandardsSchema(String example) throws Exception {
        // Given
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(
                                getClass().getResourceAsStream("/eventlog/ocel20-schema-json.json"),
                                InputFormat.JSON);

        // When
        JsonNode ocel = ocel(SampleLog.of(example, SampleLog.FIRST));

        // Then
        assertThat(
                        schema.validate(
                                ocel,
                                context ->
                                        context.executionConfig(
                                                config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "b2b-saas"})
    void eventsAndObjectsAreThoseOfTheRunAndEveryRelationLeadsSomewhere(String example)
            throws Exception {
        // Given
        EventLog log = SampleLog.of(example, SampleLog.ALL);
        List<LeadEvent> told = SampleLog.leadEvents(log);

        // When
        JsonNode ocel = ocel(log);

        // Then
        Map<String, String> objects = new HashMap<>();
        for (JsonNode object : ocel.path("objects")) {
            String id = object.path("id").asText();
            assertThat(objects.put(id, object.path("type").asText())).as(id).isNull();
        }
        assertThat(objects.values().stream().filter("lead"::equals))
                .hasSize((int) SampleLog.count(told, LeadCreated.class));
        assertThat(ocel.path("events")).hasSize(told.size());
        assertDeclared(ocel);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < told.size(); i++) {
            JsonNode event = ocel.path("events").get(i);
            assertThat(ids.add(event.path("id").asText())).isTrue();
            assertThat(Instant.parse(event.path("time").asText()).toEpochMilli())
                    .isEqualTo(told.get(i).at());
            for (JsonNode related : event.path("relationships")) {
                assertThat(objects).containsKey(related.path("objectId").asText());
            }
        }
        for (JsonNode object : ocel.path("objects")) {
            for (JsonNode related : object.path("relationships")) {
                assertThat(objects).containsKey(related.path("objectId").asText());
            }
        }
    }

    /** Every type and attribute is declared. */
    private static void assertDeclared(JsonNode ocel) {
        for (String kind : List.of("event", "object")) {
            Map<String, Set<String>> declared = new HashMap<>();
            for (JsonNode type : ocel.path(kind + "Types")) {
                Set<String> names = new HashSet<>();
                type.path("attributes").forEach(a -> names.add(a.path("name").asText()));
                declared.put(type.path("name").asText(), names);
            }
            for (JsonNode element : ocel.path(kind + "s")) {
                Set<String> known = declared.get(element.path("type").asText());
                assertThat(known).as(element.path("type").asText()).isNotNull();
                element.path("attributes")
                        .forEach(a -> assertThat(known).contains(a.path("name").asText()));
            }
        }
    }
}
