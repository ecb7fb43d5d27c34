package io.leadflow.simulation.eventlog;

import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RunWindow;
import io.leadflow.simulation.stream.LeadEvents;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A replication simulated again. What comes before the selected time is simulated too, as the rest
 * depends on it; what comes after is not.
 */
final class Replay {
    private static final long SLICE_MS = Duration.ofDays(1).toMillis();

    private final EventLog log;
    private final int replication;
    private final BooleanSupplier unwanted;
    private boolean selected;

    Replay(EventLog log, int replication, BooleanSupplier unwanted) {
        this.log = log;
        this.replication = replication;
        this.unwanted = unwanted;
    }

    int replication() {
        return replication;
    }

    /** Whether the event being told is of the time that was asked for. */
    boolean isSelected() {
        return selected;
    }

    /**
     * Tells the events.
     *
     * @throws IOException when nobody reads on
     */
    void tell(LeadEvents events) throws IOException {
        long seed = log.run().request().seed();
        RunWindow window = log.process().window();
        long until = Math.min(window.end(), log.selection().until());
        selected = log.selection().from() <= window.start();
        // leads of the pipeline enter with this already
        Replication again = new Replication(log.process(), seed, replication, events);
        events.started(log.definition(), seed, replication);
        for (long now = window.start(); now < until; ) {
            if (unwanted.getAsBoolean()) {
                throw new IOException("nobody reads the log");
            }
            now = Math.min(now + SLICE_MS, nextStop(now, until));
            again.advanceTo(now);
            selected = now >= log.selection().from();
        }
        if (until == window.end()) {
            events.completed(again);
        }
    }

    private long nextStop(long now, long until) {
        long from = log.selection().from();
        return now < from ? Math.min(from, until) : until;
    }
}
