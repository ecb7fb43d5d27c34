package io.leadflow.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.topic.Topics;
import io.leadflow.e2e.Example;
import io.leadflow.e2e.Rest;
import io.leadflow.embedded.ServiceName;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.stream.LeadEventEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An upgrade in the middle of a run: while the simulation service stands still, lead events of half
 * of the replications that are not done come as the schema's first edition had them, each
 * replication up to any of its events; then the service goes on with all of them.
 */
record OlderWriter() implements Fault {
    /** Members that the first edition of {@code lead-event-v1} did not have, at any depth. */
    private static final Set<String> LATER =
            Set.of(
                    "campaign",
                    "ageMs",
                    "attributes",
                    "task",
                    "person",
                    "reopens",
                    "people",
                    "guardrails",
                    "cost");

    /** In the last event of a replication, where it came later; the first event always had it. */
    private static final String SOURCES = "sources";

    private static final Set<String> LATER_TYPES =
            Set.of("WorkInterrupted", "LeadReopened", "GuardrailBreached");

    @Override
    public String name() {
        return "older-writer";
    }

    @Override
    public String does() {
        return "half of the replications are begun in the event schema's first edition";
    }

    /** One that the first edition could tell of in full. */
    @Override
    public Example example() {
        return Example.MINIMAL;
    }

    @Override
    public void strike(Scene scene) {
        List<ProcessHandle> newer =
                Stop.processes(scene.platform().process(ServiceName.SIMULATION.id()));
        Stop.signal("STOP", newer);
        try {
            write(scene);
        } finally {
            scene.healing();
            Stop.signal("CONT", newer);
        }
    }

    private void write(Scene scene) {
        RunRequest request = scene.request();
        Set<Integer> begun = scene.stand().replicationsBegun(scene.run());
        int replications = 0;
        long events = 0;
        try (Sender sender = new Sender(scene.platform().bootstrapServers())) {
            for (int r = 0; r < request.replications(); r++) {
                if (begun.contains(r) || scene.random().nextBoolean()) {
                    continue;
                }
                List<byte[]> all = events(example().definition(), request, r);
                int some = scene.random().nextInt(1, all.size() + 1);
                byte[] key = key(scene.run(), r);
                sender.send(
                        all.subList(0, some).stream()
                                .map(e -> new ProducerRecord<>(Topics.LEAD_EVENTS, key, older(e)))
                                .toList());
                replications++;
                events += some;
            }
        }
        scene.detail("%,d events of %d replications".formatted(events, replications));
    }

    private static byte[] key(UUID run, int replication) {
        return SimulationTask.key(run, replication).getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> events(
            ProcessDefinition definition, RunRequest request, int number) {
        List<byte[]> events = new ArrayList<>();
        CompiledProcess process = CompiledProcess.of(definition, request);
        LeadEventEncoder encoder = new LeadEventEncoder(process, events::add);
        Replication replication = new Replication(process, request.seed(), number, encoder);
        encoder.started(definition, request.seed(), number);
        replication.advanceTo(process.window().end());
        encoder.completed(replication);
        return events;
    }

    private static byte[] older(byte[] event) {
        try {
            ObjectNode fields = (ObjectNode) Rest.JSON.readTree(event);
            String type = fields.path("type").asText();
            if (LATER_TYPES.contains(type)) {
                throw new IllegalStateException("the first edition had no " + type);
            }
            strip(fields);
            if (type.equals("ReplicationCompleted")) {
                fields.remove(SOURCES);
            }
            return Rest.JSON.writeValueAsBytes(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.remove(LATER);
        }
        node.forEach(OlderWriter::strip);
    }
}
