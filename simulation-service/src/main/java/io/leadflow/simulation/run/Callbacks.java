package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.Run;
import io.leadflow.simulation.callback.CallbackClient;
import io.leadflow.simulation.callback.CallbackSettings;
import io.leadflow.simulation.callback.ForbiddenCallbackException;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whoever asked that a run has ended: a POST of the run, tried again while it is not answered
 * with a 2xx. It may arrive twice.
 *
 * <p>With a secret, {@code Leadflow-Signature} is {@code t=<epoch seconds>,v1=<hex>}: the
 * HMAC-SHA256 of {@code <epoch seconds>.<body>}.
 */
@ApplicationScoped
public class Callbacks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final double JITTER = 0.2;
    private static final int SUCCESS = 2;

    private final CallbackSettings settings;
    private final CallbackClient client;

    @Inject
    Callbacks(CallbackSettings settings, CallbackClient client) {
        this.settings = settings;
        this.client = client;
    }

    /**
     * Never fails: tells what came of it.
     *
     * @param trace goes on in the request
     */
    Uni<CallbackStatus> deliver(Run run, Context trace) {
        byte[] body = Wire.write(RunView.of(run));
        return Uni.createFrom()
                .deferred(() -> attempt(run, body, trace))
                .onFailure(e -> !(e instanceof ForbiddenCallbackException))
                .retry()
                .withBackOff(settings.firstWait(), settings.longestWait())
                .withJitter(JITTER)
                .atMost(settings.retries())
                .replaceWith(CallbackStatus.DELIVERED)
                .onFailure()
                .invoke(e -> Log.warnf("no callback for run %s: %s", run.id(), e.getMessage()))
                .onFailure()
                .recoverWithItem(CallbackStatus.FAILED);
    }

    private Uni<Void> attempt(Run run, byte[] body, Context trace) {
        return client.post(run.request().callbackUrl(), headers(run, body, trace), body)
                .invoke(Callbacks::check)
                .replaceWithVoid();
    }

    private static void check(int status) {
        if (status / 100 != SUCCESS) {
            throw new java.io.UncheckedIOException(new IOException("answered with " + status));
        }
    }

    private MultiMap headers(Run run, byte[] body, Context trace) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .add("Content-Type", "application/json")
                        .add("Leadflow-Run", run.id().toString());
        settings.secret()
                .ifPresent(secret -> headers.add("Leadflow-Signature", signature(secret, body)));
        W3CTraceContextPropagator.getInstance().inject(trace, headers, MultiMap::add);
        return headers;
    }

    private static String signature(String secret, byte[] body) {
        long now = Instant.now().getEpochSecond();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((now + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + now + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
