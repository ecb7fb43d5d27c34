package io.leadflow.dashboard.signout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The sessions that were signed out of at this instance, by their ID tokens. A session is all in
 * its cookie, so a copy of it would be good for as long as its tokens are.
 */
@ApplicationScoped
class EndedSessions {
    private static final Duration LONGER_THAN_TOKENS_LAST = Duration.ofHours(24);
    private static final int BOUND = 100_000;

    private final Cache<String, Boolean> digests =
            Caffeine.newBuilder()
                    .expireAfterWrite(LONGER_THAN_TOKENS_LAST)
                    .maximumSize(BOUND)
                    .build();

    void add(String idToken) {
        digests.put(HashUtil.sha256(idToken), true);
    }

    boolean contains(String idToken) {
        return digests.getIfPresent(HashUtil.sha256(idToken)) != null;
    }
}
