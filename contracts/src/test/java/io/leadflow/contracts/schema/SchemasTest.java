package io.leadflow.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.statistics.RunFigures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas say what the records say. */
class SchemasTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    enum Published {
        PROCESS_DEFINITION("process-definition-v1", ProcessDefinition.class, true),
        LEAD_EVENT("lead-event-v1", LeadEvent.class, false),
        RUN("run-v1", Run.class, false),
        SIMULATION_TASK("simulation-task-v1", SimulationTask.class, false),
        TASK_EVENT("task-event-v1", TaskEvent.class, false),
        PUBLISHED_PROCESS("published-process-v1", PublishedProcess.class, false),
        RUN_FIGURES("run-figures-v1", RunFigures.class, false),
        AUDIT_ENTRY("audit-entry-v1", AuditEntry.class, false);

        private final String name;
        private final Class<?> type;
        private final boolean strict;

        Published(String name, Class<?> type, boolean strict) {
            this.name = name;
            this.type = type;
            this.strict = strict;
        }

        Path file() {
            String folder = "contracts/src/main/resources/io/leadflow/contracts/schemas/";
            return Path.of(System.getProperty("leadflow.root"), folder + name + ".schema.json");
        }

        String generated() throws IOException {
            DefaultIndenter unix = DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n");
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(unix).withArrayIndenter(unix);
            return MAPPER.writer(printer)
                            .writeValueAsString(new SchemaFactory(strict).schema(type, name))
                    + "\n";
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPublishedSchemaIsValidByItsMetaSchema(Published schema) throws IOException {
        // Given
        Schema metaSchema =
                SCHEMAS.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        // When
        ObjectNode published = (ObjectNode) MAPPER.readTree(schema.file().toFile());

        // Then: valid, and not for want of looking
        assertThat(published.path("$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(metaSchema.validate(published)).isEmpty();
        assertThat(metaSchema.validate(published.put("type", "thing"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "b2b-saas", "loan-sales", "marketplace-seller-acquisition"})
    void anExampleKeepsToThePublishedSchema(String example) throws IOException {
        // Given
        Path folder = Path.of(System.getProperty("leadflow.root"), "deploy/examples");
        ObjectNode document =
                (ObjectNode) new YAMLMapper().readTree(folder.resolve(example + ".yaml").toFile());

        // When
        String text = Files.readString(Published.PROCESS_DEFINITION.file());
        Schema schema = SCHEMAS.getSchema(text, InputFormat.JSON);

        // Then: valid, and not for want of looking
        assertThat(schema.validate(document)).isEmpty();
        assertThat(schema.validate(document.put("qualifiedFrom", 3))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theCommittedSchemaIsTheRecordsOwn(Published schema) throws IOException {
        // Given
        String generated = schema.generated();
        if (Boolean.getBoolean("leadflow.updateSchemas")) {
            Files.writeString(schema.file(), generated);
        }

        // When
        String committed = Files.readString(schema.file(), StandardCharsets.UTF_8);

        // Then
        assertThat(committed)
                .as(
                        "Schema %s differs from its record. If the change is meant, run ./mvnw -pl"
                                + " contracts test -Dtest=SchemasTest -Dleadflow.updateSchemas=true"
                                + " and commit the file.",
                        schema.name)
                .isEqualTo(generated);
    }
}
