package io.leadflow.dashboard.signout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * The back channel of a small provider: signed tokens for any code, which names the workspace, and
 * revocation. It has no discovery.
 */
public final class Issuer implements QuarkusTestResourceLifecycleManager {
    /** The refresh tokens that were taken back. */
    static final List<String> REVOKED = new CopyOnWriteArrayList<>();

    /** The code of somebody who is in no workspace. */
    static final String NOWHERE = "nowhere";

    private HttpServer server;
    private RsaJsonWebKey key;

    @Override
    public Map<String, String> start() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("signing");
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("no issuer", e);
        }
        server.createContext("/keys", this::keys);
        server.createContext("/token", this::token);
        server.createContext("/revoke", this::revoke);
        server.start();
        return Map.of(
                "leadflow.access.required", "true",
                "leadflow.access.issuer", address(),
                "leadflow.sign-in.client-secret", "a secret of thirty-two characters",
                "quarkus.oidc.discovery-enabled", "false",
                "quarkus.oidc.authorization-path", "/authorize",
                "quarkus.oidc.token-path", "/token",
                "quarkus.oidc.revoke-path", "/revoke",
                "quarkus.oidc.jwks-path", "/keys",
                "quarkus.oidc.jwks.resolve-early", "false");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private void token(HttpExchange exchange) throws IOException {
        String code = form(exchange).get("code");
        JwtClaims identity = claims();
        identity.setAudience("leadflow-dashboard");
        JwtClaims access = claims();
        if (!code.equals(NOWHERE)) {
            access.setClaim("workspace", code);
        }
        answer(
                exchange,
                JsonUtil.toJson(
                        Map.of(
                                "token_type",
                                "Bearer",
                                "expires_in",
                                300,
                                "id_token",
                                signed(identity),
                                "access_token",
                                signed(access),
                                "refresh_token",
                                "renews " + code)));
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(address());
        claims.setSubject("somebody");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    private String signed(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("not signed", e);
        }
    }

    private void revoke(HttpExchange exchange) throws IOException {
        REVOKED.add(form(exchange).get("token"));
        answer(exchange, "{}");
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8).split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
