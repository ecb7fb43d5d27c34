package io.leadflow.e2e.access;

import io.leadflow.e2e.Rest;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A platform that takes the tokens of a real Keycloak; its tests share one. */
final class Guarded implements AutoCloseable {
    private static final List<ServiceName> SERVICES =
            List.of(ServiceName.MODEL, ServiceName.SIMULATION, ServiceName.METRICS);

    private final Keycloak keycloak = Keycloak.start();
    private final Platform platform =
            Platform.start(
                    new PlatformOptions(
                            Path.of("target", "guarded"),
                            true,
                            Map.of(),
                            Map.of(
                                    "leadflow.access.required", "true",
                                    "leadflow.access.issuer", keycloak.issuer(),
                                    "leadflow.sign-in.client-secret", "dashboard-secret",
                                    "leadflow.live.patience", "1ms")));
    private final Rest rest = new Rest();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    Keycloak keycloak() {
        return keycloak;
    }

    Platform platform() {
        return platform;
    }

    /** Every operation of the OpenAPI documents. */
    List<Operation> operations() {
        return SERVICES.stream()
                .flatMap(
                        service -> {
                            URI document = platform.url(service).resolve("/q/openapi?format=json");
                            return Operation.of(service, rest.get(document).expect(200).body())
                                    .stream();
                        })
                .toList();
    }

    /**
     * Calls a service.
     *
     * @param token null: without one
     */
    HttpResponse<String> call(
            String token, ServiceName service, String method, String address, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(platform.url(service).resolve(address))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
        rest.close();
        platform.close();
        keycloak.close();
    }

    /** Gives it to tests. */
    static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Guarded.class;
        }

        @Override
        public Guarded resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Guarded.class))
                    .computeIfAbsent(Guarded.class, absent -> new Guarded(), Guarded.class);
        }
    }
}
