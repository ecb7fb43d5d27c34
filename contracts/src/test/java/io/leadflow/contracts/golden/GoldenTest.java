package io.leadflow.contracts.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.golden.Samples.Sample;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.topic.UnreadableRecordException;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of version 1 stay what they are. A golden file of a new kind of record is written by
 * -Dleadflow.updateGolden=true; one that exists must not change within the version.
 */
class GoldenTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<Class<?>, String> SCHEMAS =
            Map.of(
                    ProcessDefinition.class, "process-definition",
                    PublishedProcess.class, "published-process",
                    Run.class, "run",
                    SimulationTask.class, "simulation-task",
                    TaskEvent.class, "task-event",
                    LeadEvent.class, "lead-event",
                    AuditEntry.class, "audit-entry");

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aRecordIsReadFromItsGoldenBytes(Sample sample) throws IOException {
        // Given
        byte[] golden = golden(sample);

        // When
        Object read = Wire.read(golden, sample.type());

        // Then
        assertThat(read).isEqualTo(sample.value());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aRecordIsWrittenAsItsGoldenBytes(Sample sample) throws IOException {
        // Given
        byte[] golden = golden(sample);

        // When
        byte[] written = Wire.write(sample.value());

        // Then
        assertThat(text(written)).isEqualTo(text(golden));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readersIgnoreFieldsTheyDoNotKnow(Sample sample) throws IOException {
        // Given
        ObjectNode tree = (ObjectNode) MAPPER.readTree(golden(sample));
        tree.putObject("added").put("later", true);

        // When
        Object read = Wire.read(MAPPER.writeValueAsBytes(tree), sample.type());

        // Then
        assertThat(read).isEqualTo(sample.value());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void requiredPartsMustNotBeNull(Sample sample) throws IOException {
        for (RecordComponent part : sample.value().getClass().getRecordComponents()) {
            if (part.getAccessor().isAnnotationPresent(NotNull.class)) {
                // Given
                ObjectNode tree = (ObjectNode) MAPPER.readTree(golden(sample));
                byte[] broken = MAPPER.writeValueAsBytes(tree.putNull(part.getName()));

                // When, Then
                assertThatThrownBy(() -> Wire.read(broken, sample.type()))
                        .isInstanceOf(UnreadableRecordException.class)
                        .hasMessage("a value is needed, not null, at /" + part.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void goldenBytesKeepToThePublishedSchema(Sample sample) throws IOException {
        // Given
        String file = "schemas/" + SCHEMAS.get(sample.type()) + "-v1.schema.json";
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Wire.class.getResourceAsStream(file), InputFormat.JSON);

        // When
        List<com.networknt.schema.Error> errors = schema.validate(MAPPER.readTree(golden(sample)));

        // Then
        assertThat(errors).isEmpty();
    }

    private static byte[] golden(Sample sample) throws IOException {
        Path folder = Path.of(System.getProperty("leadflow.root"));
        String name = "contracts/src/test/resources/golden/v1/" + sample.name() + ".json";
        Path file = folder.resolve(name);
        if (Boolean.getBoolean("leadflow.updateGolden") && !Files.exists(file)) {
            Files.write(file, Wire.write(sample.value()));
        }
        return Files.readAllBytes(file);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
