package io.leadflow.contracts.golden;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.EventDelivery;
import io.leadflow.contracts.run.PipelineLead;
import io.leadflow.contracts.run.ReplicationOutcome;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.contracts.run.SimulationTask;
import io.leadflow.contracts.run.StopRule;
import io.leadflow.contracts.run.TaskEvent;
import io.leadflow.contracts.run.WarmUpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One record of every kind, each with every field it can have. */
final class Samples {
    private static final UUID RUN = UUID.fromString("6f1c1f0e-8f0a-4b1e-9a57-0d8f7c0b6a11");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Samples() {}

    /** By the name of their golden file. */
    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample("definition", ProcessDefinition.class, definition("valid")));
        samples.add(new Sample("definition-rich", ProcessDefinition.class, definition("rich")));
        samples.add(new Sample("published-process", PublishedProcess.class, published()));
        samples.add(
                new Sample(
                        "published-process-elsewhere",
                        PublishedProcess.class,
                        publishedElsewhere()));
        samples.add(new Sample("audit-entry", AuditEntry.class, audited()));
        samples.add(new Sample("run", Run.class, run(null)));
        samples.add(new Sample("run-of-caller", Run.class, run("b5c0c7d4-8e7a")));
        samples.add(new Sample("simulation-task", SimulationTask.class, task()));
        samples.add(new Sample("simulation-task-rich", SimulationTask.class, richTask()));
        samples.add(
                new Sample(
                        "simulation-task-qualifying",
                        SimulationTask.class,
                        new SimulationTask(RUN, 6, request(), definition("qualifying"))));
        samples.add(
                new Sample(
                        "simulation-task-folded",
                        SimulationTask.class,
                        new SimulationTask(RUN, 7, foldedRequest(), definition("valid"))));
        samples.add(new Sample("task-completed-outcome", TaskEvent.class, completed()));
        for (TaskEvent event : taskEvents()) {
            samples.add(new Sample(name(event), TaskEvent.class, event));
        }
        for (LeadEvent event : EventSamples.plain()) {
            samples.add(new Sample(name(event), LeadEvent.class, event));
        }
        for (LeadEvent event : EventSamples.full()) {
            samples.add(new Sample(name(event) + "-full", LeadEvent.class, event));
        }
        return samples;
    }

    record Sample(String name, Class<?> type, Object value) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String name(Object event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static ProcessDefinition definition(String name) {
        String path = "/definitions/" + name + ".yaml";
        try (InputStream file = Samples.class.getResourceAsStream(path)) {
            Reading reading = DefinitionReader.readYaml(file.readAllBytes(), Locales.ENGLISH);
            return ((Reading.Valid) reading).definition();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedProcess published() {
        return new PublishedProcess("small-sales", 3, NOON, definition("valid"), null);
    }

    private static PublishedProcess publishedElsewhere() {
        return new PublishedProcess(
                "small-sales", 3, NOON, definition("valid"), new Workspace("acme"));
    }

    private static AuditEntry audited() {
        return new AuditEntry(
                RUN,
                NOON,
                new AuditEntry.Who("f3b7c0de-0d8f-4c62-9d0e-5b8f2c1a9e11", "alice"),
                new Workspace("acme"),
                AuditAction.PROCESS_PUBLISHED,
                "/processes/small-sales/versions/3",
                AuditEntry.Outcome.DONE);
    }

    private static RunRequest request() {
        return new RunRequest(
                "small-sales",
                3,
                LocalDate.of(2026, 1, 1),
                90,
                10,
                30,
                20,
                42L,
                null,
                URI.create("https://example.org/hook"),
                Map.of("team", "north"));
    }

    private static Run run(String requestedBy) {
        return new Run(
                RUN,
                RunStatus.FAILED,
                7,
                request(),
                definition("valid"),
                "1.0.0",
                UUID.fromString("0b0f6f0a-1111-4222-8333-444455556666"),
                NOON,
                NOON.plusSeconds(1),
                NOON.plusMillis(2500),
                new RunProgress(3, 20, 0.15, 1234, 99),
                "the disk is full",
                CallbackStatus.DELIVERED,
                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                null,
                requestedBy);
    }

    private static SimulationTask task() {
        return new SimulationTask(RUN, 4, request(), definition("valid"));
    }

    private static SimulationTask richTask() {
        return new SimulationTask(RUN, 5, richRequest(), definition("rich"));
    }

    private static RunRequest richRequest() {
        ObjectNode overrides = JsonNodeFactory.instance.objectNode();
        overrides.putObject("stages").putObject("demo").put("wipLimit", 5);
        return new RunRequest(
                "rich-sales",
                1,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                30,
                20,
                42L,
                overrides,
                URI.create("https://example.org/hook"),
                Map.of("team", "north"),
                LocalDate.of(2026, 3, 31),
                WarmUpMethod.MSER_5,
                5_000,
                new StopRule(StopRule.Measure.WIN_RATE, 0.02, 0.99, 400),
                true,
                List.of(
                        new PipelineLead(
                                "demo", "ads", 12.5, 3.25, 18_000.5, "anna", attributes(), 4)),
                null);
    }

    private static RunRequest foldedRequest() {
        return new RunRequest(
                "small-sales",
                3,
                LocalDate.of(2026, 1, 1),
                90,
                10,
                30,
                20,
                42L,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                EventDelivery.NONE);
    }

    private static Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("segment", "Mid-market");
        attributes.put("fit", 0.8);
        return attributes;
    }

    private static TaskEvent completed() {
        return new TaskEvent.TaskCompleted(
                RUN, 4, 200, 20, new ReplicationOutcome(18, 5, 9, 12_345_678));
    }

    private static List<TaskEvent> taskEvents() {
        return List.of(
                new TaskEvent.TaskProgressed(RUN, 4, 0.5, 100, 10),
                new TaskEvent.TaskCompleted(RUN, 4, 200, 20, null),
                new TaskEvent.TaskFailed(RUN, 4, "the broker is away"));
    }
}
