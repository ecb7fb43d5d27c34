package io.leadflow.metrics.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Runs of the {@link Story}, as {@code run-events} tells them. */
final class KnownRuns {
    private KnownRuns() {}

    /** One that has ended, of one replication. */
    static Run completed(UUID id) throws Exception {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        LocalDate start = LocalDate.of(2026, 1, 5);
        return new Run(
                id,
                RunStatus.COMPLETED,
                4,
                new RunRequest("story", 1, start, 20, 0, 10, 1, 1L, null, null, Map.of()),
                definition(),
                "1.0.0",
                null,
                now,
                now,
                now,
                RunProgress.none(1),
                null,
                null,
                null,
                null,
                null);
    }

    /** With the names of what the story tells. */
    private static ProcessDefinition definition() throws Exception {
        Path file = Path.of(System.getProperty("leadflow.root"), "deploy/examples/minimal.yaml");
        Reading reading = DefinitionReader.readYaml(Files.readAllBytes(file), Locales.ENGLISH);
        ObjectNode document = Wire.newMapper().valueToTree(((Reading.Valid) reading).definition());
        Map.of("sources", "web", "stages", "call", "roles", "rep", "lostReasons", "unfit")
                .forEach((parts, id) -> renameFirst(document, parts, id));
        return Wire.read(document.toString().getBytes(UTF_8), ProcessDefinition.class);
    }

    private static void renameFirst(ObjectNode document, String parts, String id) {
        JsonNode first = document.get(parts).elements().next();
        document.putObject(parts).set(id, first);
    }
}
