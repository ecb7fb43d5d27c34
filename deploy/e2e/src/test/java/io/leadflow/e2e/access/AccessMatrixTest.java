package io.leadflow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of the OpenAPI documents, called without a token, with one that is no good, and
 * in every role, on services that take the tokens of a real Keycloak.
 */
@ExtendWith(Guarded.Resolver.class)
class AccessMatrixTest {
    private static final List<String> RISING =
            List.of("stranger", "viewer", "analyst", "modeller", "admin");

    @Test
    void everyOperationDeclaresTheRoleItNeeds(Guarded guarded) {
        // When
        List<Operation> operations = guarded.operations();

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
    void everyCellOfTheMatrixIsAsDeclared(Guarded guarded) throws Exception {
        // Given
        Keycloak keycloak = guarded.keycloak();
        Map<String, String> noGood = noGood(keycloak);
        Map<String, String> nowhere =
                Map.of(
                        "no workspace", keycloak.token("pipeline-nowhere", "admin"),
                        "no workspace's name", keycloak.token("pipeline-misnamed", "admin"));
        Map<String, String> good = new LinkedHashMap<>();
        RISING.forEach(user -> good.put(user, keycloak.token("pipeline", user)));
        List<String> wrong = new ArrayList<>();
        int cells = 0;

        // When
        for (Operation operation : guarded.operations()) {
            for (Map.Entry<String, String> token : noGood.entrySet()) {
                check(
                        operation,
                        token.getKey(),
                        call(guarded, operation, token.getValue()),
                        401,
                        wrong);
                cells++;
            }
            for (Map.Entry<String, String> token : nowhere.entrySet()) {
                HttpResponse<String> answer = call(guarded, operation, token.getValue());
                check(operation, token.getKey(), answer, 403, wrong);
                if (!operation.method().equals("HEAD") && !answer.body().contains("its claim")) {
                    wrong.add(
                            operation + " does not tell which claim is missing: " + answer.body());
                }
                cells++;
            }
            for (Map.Entry<String, String> token : good.entrySet()) {
                boolean may = RISING.indexOf(token.getKey()) >= RISING.indexOf(operation.role());
                HttpResponse<String> answer = call(guarded, operation, token.getValue());
                check(operation, token.getKey(), answer, may ? 0 : 403, wrong);
                cells++;
            }
        }

        // Then
        System.out.printf("access matrix: cells=%d wrong=%d%n", cells, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** Tokens that let nobody in; null is none at all. */
    private static Map<String, String> noGood(Keycloak keycloak) throws InterruptedException {
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

    private static HttpResponse<String> call(Guarded guarded, Operation operation, String token) {
        return guarded.call(
                token, operation.service(), operation.method(), operation.address(), "{}");
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
