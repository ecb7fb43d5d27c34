package io.leadflow.simulation.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.leadflow.simulation.Examples;
import io.leadflow.testbed.BrokerResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Nobody fills the service with runs. */
@QuarkusTest
@TestProfile(ConcurrentRunsTest.Two.class)
@QuarkusTestResource(BrokerResource.class)
class ConcurrentRunsTest {
    private static final RsaJsonWebKey KEY = key();

    /** Two runs for each caller; callers have tokens. */
    public static final class Two implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "leadflow.limits.concurrent-runs", "2",
                    "leadflow.access.required", "true",
                    "leadflow.access.issuer", "http://localhost",
                    "quarkus.oidc.auth-server-url", "",
                    "quarkus.oidc.public-key", ConcurrentRunsTest.publicKey());
        }
    }

    /** The same for the class loaders of the profile and of the test. */
    private static RsaJsonWebKey key() {
        Object key = System.getProperties().computeIfAbsent("leadflow.test.key", name -> newKey());
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk((String) key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newKey() {
        try {
            return RsaJwkGenerator.generateJwk(2048).toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEY.getRsaPublicKey().getEncoded());
    }

    private static RequestSpecification as(String subject) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setSubject(subject);
        claims.setIssuer("http://localhost");
        claims.setAudience("leadflow");
        claims.setIssuedAtToNow();
        claims.setStringClaim("workspace", "default");
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setStringListClaim("groups", List.of("analyst"));
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(KEY.getPrivateKey());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return given().auth().oauth2(token.getCompactSerialization());
    }

    /** Of many replications, so that it is there for long. */
    private static ValidatableResponse request(String subject) throws JoseException {
        return as(subject)
                .contentType(ContentType.JSON)
                .body(Map.of("process", "minimal", "replications", 10_000, "events", "none"))
                .post("/runs")
                .then();
    }

    private static void cancel(String subject, String run) throws JoseException {
        as(subject)
                .contentType(ContentType.JSON)
                .post("/runs/" + run + "/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void aCallerHasSoManyUnfinishedRunsAndNoMore() throws Exception {
        // Given
        Kafka.publish(Examples.definition("minimal"), 1);
        String first = request("anna").statusCode(202).extract().path("id");
        String second = request("anna").statusCode(202).extract().path("id");

        // When, Then
        request("anna")
                .statusCode(429)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:leadflow:problem:too-many-runs"))
                .body("detail", containsString("2 runs that have not ended"));
        as("anna")
                .contentType(ContentType.JSON)
                .post("/runs/" + first + "/rerun")
                .then()
                .statusCode(429);
        String others = request("boris").statusCode(202).extract().path("id");

        // When
        cancel("anna", second);

        // Then
        await().atMost(Duration.ofSeconds(10)).until(() -> endsUpIn(202));
        cancel("anna", first);
        cancel("boris", others);
    }

    private static boolean endsUpIn(int status) throws JoseException {
        return request("anna").extract().statusCode() == status;
    }
}
