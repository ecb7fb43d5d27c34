package io.leadflow.simulation.eventlog;

import io.leadflow.simulation.stream.LeadEventEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The records of {@code lead-events}, one a line, byte for byte; where several replications are
 * asked for, {@code replication} comes first. The first event of a replication has it already.
 */
final class NdjsonLog {
    private NdjsonLog() {}

    static void write(EventLog log, OutputStream out) throws IOException {
        Selection selection = log.selection();
        for (int r = selection.first(); r <= selection.last(); r++) {
            Replay replay = log.replay(r);
            Consumer<byte[]> lines = selection.hasSeveral() ? new Numbered(r, out) : plain(out);
            replay.tell(
                    new LeadEventEncoder(
                            log.process(),
                            event -> {
                                if (replay.isSelected()) {
                                    lines.accept(event);
                                }
                            }));
        }
    }

    private static Consumer<byte[]> plain(OutputStream out) {
        return event -> line(out, event, 0);
    }

    private static void line(OutputStream out, byte[] event, int from) {
        try {
            out.write(event, from, event.length - from);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the replication before each event but the first. */
    private static final class Numbered implements Consumer<byte[]> {
        private static final byte[] FIRST =
                "{\"type\":\"ReplicationStarted\"".getBytes(StandardCharsets.US_ASCII);

        private final byte[] prefix;
        private final OutputStream out;

        Numbered(int replication, OutputStream out) {
            prefix = ("{\"replication\":" + replication + ",").getBytes(StandardCharsets.US_ASCII);
            this.out = out;
        }

        @Override
        public void accept(byte[] event) {
            if (isFirst(event)) {
                line(out, event, 0);
                return;
            }
            try {
                out.write(prefix);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            line(out, event, 1);
        }

        private static boolean isFirst(byte[] event) {
            int compared = Math.min(event.length, FIRST.length);
            return java.util.Arrays.equals(event, 0, compared, FIRST, 0, FIRST.length);
        }
    }
}
