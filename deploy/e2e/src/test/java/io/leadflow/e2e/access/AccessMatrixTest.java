package io.leadflow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.e2e.Rest;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.PlatformOptions;
import io.leadflow.embedded.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the OpenAPI documents, called without a token, with one that is no good, and
 * in every role, on services that take the tokens of a real Keycloak.
 */
class AccessMatrixTest {
    private static final List<String> RISING =
            List.of("stranger", "viewer", "analyst", "modeller", "admin");
    private static final List<ServiceName> SERVICES =
            List.of(ServiceName.MODEL, ServiceName.SIMULATION, ServiceName.METRICS);

    private static Keycloak keycloak;
    private static Platform platform;
    private static final Rest REST = new Rest();
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    @BeforeAll
    static void start() {
        keycloak = Keycloak.start();
        platform =
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
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
        REST.close();
        HTTP.close();
    }

    private static List<Operation> operations() {
        return SERVICES.stream()
                .flatMap(
                        service -> {
                            URI document = platform.url(service).resolve("/q/openapi?format=json");
                            return Operation.of(service, REST.get(document).expect(200).body())
                                    .stream();
                        })
                .toList();
    }

    @Test
    void everyOperationDeclaresTheRoleItNeeds() {
        // When
        List<Operation> operations = operations();

        // Then
        assertThat(operations).hasSizeGreaterThan(40);
        assertThat(operations)
                .allSatisfy(
                        operation ->
                                assertThat(operation.role())
                                        .as("%s", operation)
                                        .isIn(RISING.subList(1, RISING.size())));
    }

    @Test
    void everyCellOfTheMatrixIsAsDeclared() throws Exception {
        // Given
        Map<String, String> noGood = noGood();
        Map<String, String> good = new LinkedHashMap<>();
        RISING.forEach(user -> good.put(user, keycloak.token("pipeline", user)));
        List<String> wrong = new ArrayList<>();
        int cells = 0;

        // When
        for (Operation operation : operations()) {
            for (Map.Entry<String, String> token : noGood.entrySet()) {
                check(operation, token.getKey(), call(operation, token.getValue()), 401, wrong);
                cells++;
            }
            for (Map.Entry<String, String> token : good.entrySet()) {
                boolean may = RISING.indexOf(token.getKey()) >= RISING.indexOf(operation.role());
                HttpResponse<String> answer = call(operation, token.getValue());
                check(operation, token.getKey(), answer, may ? 0 : 403, wrong);
                cells++;
            }
        }

        // Then
        System.out.printf("access matrix: cells=%d wrong=%d%n", cells, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** Tokens that let nobody in; null is none at all. */
    private static Map<String, String> noGood() throws InterruptedException {
        String expired = keycloak.token("short-lived", "admin");
        String admin = keycloak.token("pipeline", "admin");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token", null);
        tokens.put("expired", expired);
        tokens.put("wrong audience", keycloak.token("another-product", "admin"));
        tokens.put("wrong signature", otherSignature(admin));
        tokens.put("no token at all", "nonsense");
        TimeUnit.SECONDS.sleep(2); // until the expired one is
        return tokens;
    }

    private static String otherSignature(String token) {
        int signature = token.lastIndexOf('.') + 1;
        char first = token.charAt(signature);
        return token.substring(0, signature)
                + (first == 'A' ? 'B' : 'A')
                + token.substring(signature + 1);
    }

    private static HttpResponse<String> call(Operation operation, String token)
            throws IOException, InterruptedException {
        URI address = platform.url(operation.service()).resolve(operation.address());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .method(operation.method(), BodyPublishers.ofString("{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** Notes what is not as expected; 0 is any answer of the operation itself. */
    private static void check(
            Operation operation,
            String who,
            HttpResponse<String> answer,
            int expected,
            List<String> wrong) {
        int status = answer.statusCode();
        boolean right =
                expected == 0
                        ? status != 401 && status != 403 && status < 500
                        : status == expected && isProblem(answer);
        if (!right) {
            wrong.add(
                    "%s by %s: %d where %s was expected: %s"
                            .formatted(
                                    operation,
                                    who,
                                    status,
                                    expected == 0 ? "its own answer" : "problem " + expected,
                                    answer.body()));
        }
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.request().method().equals("HEAD")
                || answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("application/problem+json");
    }
}
