package io.leadflow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.e2e.Rest;
import io.leadflow.embedded.FreePorts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A Keycloak of its own, with the realm of {@code leadflow-realm.json}; nothing of it is kept. */
final class Keycloak implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Path HOME = Path.of("target", "keycloak", "home").toAbsolutePath();
    private static final String PASSWORD = "secret";

    private final Process process;
    private final URI realm;
    private final Rest rest = new Rest();

    private Keycloak(Process process, int port) {
        this.process = process;
        realm = URI.create("http://127.0.0.1:" + port + "/realms/leadflow");
    }

    static Keycloak start() {
        int port = FreePorts.any();
        try (InputStream json = Keycloak.class.getResourceAsStream("leadflow-realm.json")) {
            Path imports = Files.createDirectories(HOME.resolve("data/import"));
            Files.write(imports.resolve("leadflow-realm.json"), json.readAllBytes());
            ProcessBuilder builder =
                    new ProcessBuilder(
                            "sh",
                            HOME.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--cache=local",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
            builder.redirectErrorStream(true).redirectOutput(HOME.resolveSibling("log").toFile());
            Keycloak keycloak = new Keycloak(builder.start(), port);
            keycloak.awaitReady();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Awaitility.await("Keycloak, whose log is target/keycloak/log")
                .atMost(START)
                .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                .until(
                        () -> {
                            assertThat(process.isAlive()).isTrue();
                            return rest.get(at("/.well-known/openid-configuration")).status()
                                    == 200;
                        });
    }

    String issuer() {
        return realm.toString();
    }

    /**
     * A token of the user of this name.
     *
     * @param client what the user works with
     */
    String token(String client, String user) {
        return rest.post(
                        at("/protocol/openid-connect/token"),
                        "application/x-www-form-urlencoded",
                        form(Map.of(
                                        "grant_type", "password",
                                        "client_id", client,
                                        "username", user,
                                        "password", PASSWORD))
                                .getBytes(StandardCharsets.UTF_8))
                .expect(200)
                .body()
                .path("access_token")
                .asText();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        f ->
                                f.getKey()
                                        + "="
                                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private URI at(String path) {
        return URI.create(realm + path);
    }

    @Override
    public void close() {
        rest.close();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
