package io.leadflow.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.embedded.Messages;
import io.leadflow.embedded.Pause;
import io.leadflow.embedded.PlatformException;
import io.leadflow.embedded.PlatformException.Reason;
import io.leadflow.embedded.ProjectRoot;
import io.leadflow.embedded.ServiceName;
import io.leadflow.embedded.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Publishes the example process, simulates it and shows its funnel, all over REST. */
public final class Demo {

    private static final Duration ARRIVAL_LIMIT = Duration.ofSeconds(30);
    private static final Duration RUN_LIMIT = Duration.ofMinutes(10);
    private static final Duration FOLD_LIMIT = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_MS = 200;

    private final Services services;
    private final Terminal terminal;
    private final Messages messages;

    /**
     * A demonstration.
     *
     * @param services where they are
     * @param terminal where it is shown
     * @param messages in the reader's language
     */
    public Demo(Services services, Terminal terminal, Messages messages) {
        this.services = services;
        this.terminal = terminal;
        this.messages = messages;
    }

    /**
     * Runs it.
     *
     * @param settings what to simulate
     * @return what came out
     * @throws PlatformException when a service refuses, fails or does not answer
     */
    public DemoResult run(DemoSettings settings) {
        try (Rest rest = new Rest(messages.locale())) {
            int version = publish(rest);
            URI run = request(rest, settings, version);
            follow(rest, run);
            JsonNode funnel = funnel(rest, run, settings.replications());
            terminal.say("demo.funnel", settings.replications());
            new FunnelTable(messages).lines(funnel).forEach(terminal::line);
            return result(funnel, settings.replications());
        }
    }

    private int publish(Rest rest) {
        String versions = "/processes/" + DemoSettings.PROCESS + "/versions";
        URI address = services.url(ServiceName.MODEL).resolve(versions);
        Rest.Answer answer = rest.post(address, "application/yaml", example());
        boolean known = answer.status() == 200; // published before, and not changed since
        JsonNode published = (known ? answer : answer.expect(201)).body();
        int version = published.path("version").asInt();
        terminal.say("demo.published", DemoSettings.PROCESS, version);
        return version;
    }

    private static byte[] example() {
        Path file = ProjectRoot.find().resolve("deploy/examples/" + DemoSettings.PROCESS + ".yaml");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PlatformException(Reason.NOT_BUILT, file);
        }
    }

    /** Asks for the run; the definition is on its way to the simulation service at first. */
    private URI request(Rest rest, DemoSettings settings, int version) {
        URI runs = services.url(ServiceName.SIMULATION).resolve("/runs");
        ObjectNode request = body(settings, version);
        Rest.Answer answer =
                until(ARRIVAL_LIMIT, () -> rest.post(runs, request), a -> !isUnknown(a))
                        .expect(202);
        URI run = answer.location();
        terminal.say("demo.requested", run);
        return run;
    }

    private static boolean isUnknown(Rest.Answer answer) {
        return answer.status() == 404 || answer.status() == 422;
    }

    private static ObjectNode body(DemoSettings settings, int version) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("process", DemoSettings.PROCESS)
                .put("version", version)
                .put("startDate", "2018-01-01")
                .put("horizonDays", 90)
                .put("followUpDays", 240)
                .put("replications", settings.replications())
                .put("seed", settings.seed());
    }

    private void follow(Rest rest, URI run) {
        JsonNode ended =
                until(RUN_LIMIT, () -> show(rest.get(run).expect(200).body()), Demo::hasEnded);
        String state = state(ended);
        if (!state.equals("COMPLETED")) {
            String why = ended.path("failure").asText("-");
            throw new PlatformException(Reason.RUN_ENDED, run, state, why);
        }
    }

    private JsonNode show(JsonNode run) {
        JsonNode progress = run.path("progress");
        int all = Math.max(1, progress.path("replications").asInt());
        double done = progress.path("replicationsDone").asInt() / (double) all;
        double fraction =
                state(run).equals("COMPLETED")
                        ? 1
                        : Math.min(
                                0.999,
                                Math.max(done, progress.path("simulatedFraction").asDouble()));
        terminal.progress(
                fraction,
                messages.say(
                        "demo.progress",
                        progress.path("replicationsDone").asInt(),
                        progress.path("replications").asInt(),
                        progress.path("events").asLong()));
        return run;
    }

    private static boolean hasEnded(JsonNode run) {
        return switch (state(run)) {
            case "COMPLETED", "CANCELLED", "FAILED" -> true;
            default -> false;
        };
    }

    private static String state(JsonNode run) {
        return run.path("status").asText(run.path("state").asText());
    }

    /** The funnel once every replication is in it. */
    private JsonNode funnel(Rest rest, URI run, int replications) {
        String id = Path.of(run.getPath()).getFileName().toString();
        URI address = services.url(ServiceName.METRICS).resolve("/runs/" + id + "/funnel");
        return until(
                        FOLD_LIMIT,
                        () -> rest.get(address),
                        answer -> leads(answer.body()).path("n").asInt() >= replications)
                .expect(200)
                .body();
    }

    private static DemoResult result(JsonNode funnel, int replications) {
        JsonNode won = FunnelTable.outcomes(funnel).path("won");
        return new DemoResult(
                leads(funnel).path("total").asLong(), won.path("total").asLong(), replications);
    }

    private static JsonNode leads(JsonNode funnel) {
        return FunnelTable.outcomes(funnel).path("leads");
    }

    private static <A> A until(Duration limit, Supplier<A> ask, Function<A, Boolean> enough) {
        long end = System.nanoTime() + limit.toNanos();
        A answer = ask.get();
        while (!enough.apply(answer) && System.nanoTime() < end) {
            Pause.millis(LOOK_AGAIN_MS);
            answer = ask.get();
        }
        return answer;
    }
}
