package io.leadflow.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.topic.UnreadableRecordException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader makes of records that do not keep to their contract. */
class WireTest {
    private static final ObjectMapper TREES = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"LeadAbducted\",\"seq\":1,\"at\":2} | unknown type \"LeadAbducted\"",
                "{\"seq\":1,\"at\":2,\"lead\":3} | the field \"type\" is missing",
                "{\"type\":\"LeadWon\",\"at\":2,\"lead\":3,\"stage\":\"s\",\"value\":4} | the field"
                        + " \"seq\" is missing",
                "{\"type\":\"LeadWon\",\"seq\":1,\"at\":2,\"lead\":3,\"value\":4} | the field"
                        + " \"stage\" is missing",
                "{\"type\":\"LeadWon\",\"seq\":null,\"at\":2,\"lead\":3,\"stage\":\"s\",\"value\":4}"
                    + " | a value does not have the expected kind at /seq",
                "{\"type\":\"LeadWon\",\"seq\":1,\"at\":\"soon\",\"lead\":3,\"stage\":\"s\",\"value\":4}"
                    + " | a value does not have the expected kind at /at",
                "{\"type\":\"LeadWon\",\"seq\":1,\"at\":2,\"lead\":3,\"stage\":\"s\",\"value\":4}"
                        + " {} | the value does not have the expected kind",
                "[] | the value does not have the expected kind",
                "null | the record's value is null",
                "{\"type\" | no valid JSON: Unexpected end-of-input"
            })
    void theReasonIsASentence(String json, String reason) {
        // Given
        byte[] value = json.getBytes(StandardCharsets.UTF_8);

        // When, Then
        assertThatThrownBy(() -> Wire.read(value, LeadEvent.class))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageStartingWith(reason)
                .message()
                .doesNotContain("io.leadflow", "java.", "\n");
    }

    @Test
    void aMissingPartIsNamedWithItsPlace() {
        // Given
        byte[] value =
                """
                {"run":"6f1c1f0e-8f0a-4b1e-9a57-0d8f7c0b6a11","replication":0,"request":{},
                 "definition":{"schemaVersion":1,"stages":{"s":{"exits":{}}}}}
                """
                        .getBytes(StandardCharsets.UTF_8);

        // When, Then
        assertThatThrownBy(() -> Wire.read(value, SimulationTask.class))
                .hasMessageContaining("the field \"name\" is missing at /definition/stages/s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "definition/stages | a value is needed, not null, at /definition/stages",
                "definition/stages/qualify | a value is needed, not null, at"
                        + " /definition/stages/qualify",
                "definition/stages/qualify/name | a value is needed, not null, at"
                        + " /definition/stages/qualify/name",
                "request/replications | refused: the request has no \"replications\"",
                "request/labels/team | a value is needed, not null, at /request/labels/team",
            })
    void nullIsRefusedHoweverDeepItIs(String path, String reason) throws IOException {
        // Given
        ObjectNode task = (ObjectNode) TREES.readTree(golden("simulation-task"));
        int name = path.lastIndexOf('/');
        ((ObjectNode) task.at("/" + path.substring(0, name))).putNull(path.substring(name + 1));
        byte[] value = TREES.writeValueAsBytes(task);

        // When, Then
        assertThatThrownBy(() -> Wire.read(value, SimulationTask.class)).hasMessage(reason);
    }

    @Test
    void overridesMayTakePartsAwayWithNull() throws IOException {
        // Given
        ObjectNode task = (ObjectNode) TREES.readTree(golden("simulation-task"));
        ((ObjectNode) task.get("request")).putObject("overrides").putNull("guardrails");

        // When
        SimulationTask read = Wire.read(TREES.writeValueAsBytes(task), SimulationTask.class);

        // Then
        assertThat(read.request().overrides().get("guardrails").isNull()).isTrue();
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file =
                WireTest.class.getResourceAsStream("/golden/v1/" + name + ".json")) {
            return file.readAllBytes();
        }
    }

    @Test
    void aRecordWithoutAValueIsUnreadable() {
        // Given
        byte[] tombstone = null;

        // When, Then
        assertThatThrownBy(() -> Wire.read(tombstone, TaskEvent.class))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("the record has no value");
    }

    @Test
    void unknownFieldsAreIgnored() {
        // Given
        String json =
                """
                {"type":"LeadWon","seq":1,"at":2,"lead":3,"stage":"s","value":4,"mood":{"good":[1]}}
                """;

        // When
        LeadEvent event = Wire.read(json.getBytes(StandardCharsets.UTF_8), LeadEvent.class);

        // Then
        assertThat(event).isEqualTo(new LeadWon(1, 2, 3, "s", 4));
    }
}
