package io.leadflow.bench.stream;

import io.leadflow.bench.reference.RefSales;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.stream.LeadEventEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lead events as they are written, one a line, for the broker's own tools to send.
 *
 * @param file the lines
 * @param events how many
 * @param meanBytes of one, without the line's end
 */
record Sample(Path file, int events, double meanBytes) {
    private static final int DAYS = 100;
    private static final long SEED = 1;

    static Sample write(Path file) throws IOException {
        CompiledProcess process = RefSales.ROUND_THE_CLOCK.compile(DAYS);
        List<byte[]> events = new ArrayList<>();
        LeadEventEncoder encoder = new LeadEventEncoder(process, events::add);
        new Replication(process, SEED, 0, encoder).advanceTo(process.window().end());
        try (var out = Files.newOutputStream(file)) {
            for (byte[] event : events) {
                out.write(event);
                out.write('\n');
            }
        }
        return new Sample(
                file,
                events.size(),
                events.stream().mapToInt(event -> event.length).average().orElseThrow());
    }
}
