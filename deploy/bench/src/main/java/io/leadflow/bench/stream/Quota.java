package io.leadflow.bench.stream;

import io.leadflow.contracts.topic.Topics;
import java.util.List;
import java.util.Locale;

/**
 * Slows the producer of lead events down, by the broker's own quota. What it holds back waits in
 * the producer's buffer, so events have the time of their arrival at the broker meanwhile.
 */
final class Quota implements AutoCloseable {
    private static final String RATE = "producer_byte_rate";
    private static final String TIME = "message.timestamp.type";

    private final String bootstrap;

    /**
     * Sets it until closed.
     *
     * @param bytesPerSecond what the producer may send
     */
    Quota(String bootstrap, double bytesPerSecond) {
        this.bootstrap = bootstrap;
        alterTopic("--add-config", TIME + "=LogAppendTime");
        alterClient("--add-config", String.format(Locale.ROOT, "%s=%.0f", RATE, bytesPerSecond));
    }

    private void alterClient(String how, String what) {
        alter("clients", "lead-events", how, what);
    }

    private void alterTopic(String how, String what) {
        alter("topics", Topics.LEAD_EVENTS, how, what);
    }

    private void alter(String type, String name, String how, String what) {
        KafkaTool.start(
                        "kafka.admin.ConfigCommand",
                        List.of(
                                "--bootstrap-server",
                                bootstrap,
                                "--alter",
                                "--entity-type",
                                type,
                                "--entity-name",
                                name,
                                how,
                                what))
                .finish();
    }

    @Override
    public void close() {
        alterClient("--delete-config", RATE);
        alterTopic("--delete-config", TIME);
    }
}
