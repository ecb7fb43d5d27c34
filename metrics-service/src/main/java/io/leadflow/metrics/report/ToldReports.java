package io.leadflow.metrics.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.ws.rs.core.Link;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Reports as they were told lately: what many ask for is put together once a version. */
final class ToldReports {
    private static final long MOST_BYTES = 32L << 20;

    /** A body in its format, with the links that go with it. Nobody changes the bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Told(byte[] body, List<Link> links) {}

    private final Cache<String, Told> told;

    /**
     * None yet.
     *
     * @param keptFor how long after it was asked for last
     */
    ToldReports(Duration keptFor) {
        told =
                Caffeine.newBuilder()
                        .maximumWeight(MOST_BYTES)
                        .weigher((String key, Told report) -> key.length() + report.body().length)
                        .expireAfterAccess(keptFor)
                        .scheduler(Scheduler.systemScheduler())
                        .build();
    }

    /**
     * The report of an address and a version; whoever asks while it is put together waits for it.
     */
    Told get(String key, Supplier<Told> report) {
        return told.get(key, k -> report.get());
    }
}
