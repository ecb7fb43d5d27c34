package io.leadflow.embedded;

import io.leadflow.embedded.PlatformException.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One instance of a service. */
final class ServicePart implements Part {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final ServiceName service;
    private final String name;
    private final int port;
    private final Path log;
    private final Map<String, String> settings;
    private final Surroundings own;
    private volatile Child running;

    /**
     * @param own null where it has nothing for itself
     */
    ServicePart(
            ServiceName service,
            String name,
            int port,
            Path log,
            Map<String, String> settings,
            Surroundings own) {
        this.service = service;
        this.name = name;
        this.port = port;
        this.log = log;
        this.settings = new TreeMap<>(settings);
        this.own = own;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String address() {
        return url().toString();
    }

    URI url() {
        return URI.create(HttpHost.of(settings).url(port));
    }

    @Override
    public void start() {
        running = Child.start(name, arguments(), own == null ? Map.of() : own.environment(), log);
        running.await(this::ready);
    }

    private List<String> arguments() {
        Path target = ProjectRoot.find().resolve(service.id()).resolve("target");
        Path jar = target.resolve("quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new PlatformException(Reason.NOT_BUILT, jar);
        }
        List<String> arguments =
                new ArrayList<>(List.of("-Xmx" + service.heap(), "-XX:+UseParallelGC"));
        Path archive = target.resolve(service.id() + ".jsa");
        arguments.addAll(
                own == null ? Child.sharedClasses(archive) : Child.sharedClassesOfOthers(archive));
        arguments.add("-D" + HttpHost.SETTING + "=" + HttpHost.of(settings).address());
        arguments.add("-Dquarkus.http.port=" + port);
        settings.forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }

    private boolean ready() {
        HttpRequest request =
                HttpRequest.newBuilder(url().resolve("/q/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return FreePorts.accepts(port)
                    && HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " starts", e);
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(running).map(child -> child.process().toHandle());
    }

    @Override
    public PlatformException ended() {
        return running.ended();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public void kill() {
        if (running != null) {
            running.kill();
            running = null;
        }
    }
}
