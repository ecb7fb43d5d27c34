package io.leadflow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.ServiceName;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** A user of the platform: publishes processes, requests runs, reads statistics. */
public final class Leadflow implements AutoCloseable {
    private static final Duration ARRIVAL = Duration.ofSeconds(30);
    private static final Duration RUN = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Platform platform;
    private final Rest rest = new Rest();

    public Leadflow(Platform platform) {
        this.platform = platform;
    }

    public Platform platform() {
        return platform;
    }

    Rest rest() {
        return rest;
    }

    URI address(ServiceName service, String path) {
        return platform.url(service).resolve(path);
    }

    public Rest.Answer get(ServiceName service, String path) {
        return rest.get(address(service, path));
    }

    Rest.Answer post(ServiceName service, String path, String json) {
        return rest.post(address(service, path), json);
    }

    /** Publishes an example of {@code deploy/examples} and answers with its version. */
    public int publish(Example example) {
        Rest.Answer answer =
                rest.post(
                        address(ServiceName.MODEL, "/processes/" + example.id() + "/versions"),
                        "application/yaml",
                        example.yaml());
        Rest.Answer published = answer.status() == 200 ? answer : answer.expect(201);
        return published.body().path("version").asInt();
    }

    /** Publishes the request's process and requests the run; waits while the process is unknown. */
    public UUID request(Example example, RunRequest request) {
        publish(example);
        return request(request);
    }

    /** Requests a run of a process that is published; waits while it is on its way. */
    public UUID request(RunRequest request) {
        String body = new String(Wire.write(request), StandardCharsets.UTF_8);
        Rest.Answer answer =
                until(
                        ARRIVAL,
                        "the process is known: " + request,
                        () -> post(ServiceName.SIMULATION, "/runs", body),
                        a -> a.status() != 422);
        return UUID.fromString(answer.expect(202).body().path("id").asText());
    }

    public JsonNode run(UUID run) {
        return get(ServiceName.SIMULATION, "/runs/" + run).expect(200).body();
    }

    /** Waits until a run satisfies a condition; services may be away meanwhile. */
    public JsonNode await(UUID run, String what, Predicate<JsonNode> condition) {
        return until(
                        RUN,
                        "run " + run + ": " + what,
                        () -> get(ServiceName.SIMULATION, "/runs/" + run),
                        answer -> answer.status() == 200 && condition.test(answer.body()))
                .body();
    }

    /** Waits until what a service says satisfies a condition. */
    public JsonNode await(ServiceName service, String path, Predicate<JsonNode> condition) {
        return until(
                        RUN,
                        path,
                        () -> get(service, path),
                        answer -> answer.status() == 200 && condition.test(answer.body()))
                .body();
    }

    /** Waits until so many replications are simulated, and answers how many are. */
    int awaitUnderWay(UUID run, int replications) {
        return done(
                await(
                        run,
                        replications + " replications are simulated",
                        body -> done(body) >= replications || isFinal(body)));
    }

    /** Waits until so many replications are in the statistics, and answers how many are. */
    int awaitFolded(UUID run, int replications) {
        return folded(
                until(
                                RUN,
                                "run " + run + ": " + replications + " replications are folded",
                                () -> get(ServiceName.METRICS, "/runs/" + run + "/funnel"),
                                answer -> folded(answer.body()) >= replications)
                        .body());
    }

    private static int folded(JsonNode statistics) {
        return statistics.path("replications").path("folded").asInt();
    }

    private static int done(JsonNode run) {
        return run.path("progress").path("replicationsDone").asInt();
    }

    static boolean isFinal(JsonNode run) {
        return RunStatus.valueOf(run.path("status").asText()).isFinal();
    }

    /** Waits for the end of a run, which must be a good one. */
    public void awaitCompleted(UUID run) {
        JsonNode ended = await(run, "it has ended", Leadflow::isFinal);
        if (!ended.path("status").asText().equals("COMPLETED")) {
            throw new AssertionError("did not complete: " + ended);
        }
    }

    /** What the metrics service says of a run under {@code what}, once all of the run is in it. */
    public JsonNode statistics(UUID run, String what) {
        return until(
                        RUN,
                        "run " + run + " is complete in " + what,
                        () -> get(ServiceName.METRICS, "/runs/" + run + "/" + what),
                        Leadflow::isComplete)
                .body();
    }

    private static boolean isComplete(Rest.Answer answer) {
        if (answer.status() == 500) {
            throw new AssertionError(answer);
        }
        return answer.status() == 200 && answer.body().path("complete").asBoolean();
    }

    /** Publishes, simulates, and waits until every event is in the statistics. */
    public UUID simulate(Example example, RunRequest request) {
        UUID run = request(example, request);
        awaitCompleted(run);
        statistics(run, "funnel");
        return run;
    }

    private static Rest.Answer until(
            Duration limit, String what, Supplier<Rest.Answer> ask, Predicate<Rest.Answer> enough) {
        Rest.Answer[] last = new Rest.Answer[1];
        Awaitility.await(what)
                .atMost(limit)
                .pollInterval(LOOK_AGAIN)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsMatching(Leadflow::isAway)
                .until(
                        () -> {
                            last[0] = ask.get();
                            return enough.test(last[0]);
                        });
        return last[0];
    }

    private static boolean isAway(Throwable problem) {
        return problem instanceof UncheckedIOException || problem instanceof ConnectException;
    }

    @Override
    public void close() {
        rest.close();
    }
}
