package io.leadflow.bench.stream;

import java.util.List;
import java.util.Locale;

/** Slows the producer of lead events down, by the broker's own quota. */
final class Quota implements AutoCloseable {
    private static final String KEY = "producer_byte_rate";

    private final String bootstrap;

    /**
     * Sets it until closed.
     *
     * @param bytesPerSecond what the producer may send
     */
    Quota(String bootstrap, double bytesPerSecond) {
        this.bootstrap = bootstrap;
        alter("--add-config", String.format(Locale.ROOT, "%s=%.0f", KEY, bytesPerSecond));
    }

    private void alter(String how, String what) {
        KafkaTool.start(
                        "kafka.admin.ConfigCommand",
                        List.of(
                                "--bootstrap-server",
                                bootstrap,
                                "--alter",
                                "--entity-type",
                                "clients",
                                "--entity-name",
                                "lead-events",
                                how,
                                what))
                .finish();
    }

    @Override
    public void close() {
        alter("--delete-config", KEY);
    }
}
