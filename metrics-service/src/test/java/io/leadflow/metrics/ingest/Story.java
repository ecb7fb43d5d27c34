package io.leadflow.metrics.ingest;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.RoleUsage;
import io.leadflow.contracts.event.LeadEvent.SourceRef;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a replication in which {@code leads} leads pass one stage; every third is won for
 * 100.00 EUR, the others are lost.
 */
record Story(int replication, int leads) {
    private static final long START = 1_767_571_200_000L; // 2026-01-05
    private static final long DAY = 86_400_000;
    private static final int WON_EVERY = 3;

    int won() {
        return (leads + WON_EVERY - 1) / WON_EVERY;
    }

    List<byte[]> events() {
        List<LeadEvent> events = new ArrayList<>();
        events.add(started());
        for (int lead = 1; lead <= leads; lead++) {
            long at = START + lead * 60_000L;
            String stage = "call";
            int n = events.size();
            events.add(new LeadCreated(n, at, lead, "web", 10_000));
            events.add(new StageEntered(n + 1L, at, lead, stage, 1));
            events.add(new WorkStarted(n + 2L, at + 1000, lead, stage, "rep"));
            events.add(new WorkFinished(n + 3L, at + 2000, lead, stage, "rep"));
            events.add(
                    lead % WON_EVERY == 1
                            ? new LeadWon(n + 4L, at + 2000, lead, stage, 10_000)
                            : new LeadLost(n + 4L, at + 2000, lead, stage, "unfit"));
        }
        int n = events.size();
        RoleUsage usage = new RoleUsage("rep", 1, 30 * DAY, 1000L * leads, 0, leads, 1000L * leads);
        events.add(new ReplicationCompleted(n, START + 30 * DAY, n + 1L, List.of(usage)));
        return events.stream().map(Wire::write).toList();
    }

    private ReplicationStarted started() {
        return new ReplicationStarted(
                0,
                START,
                "1.0.0",
                "story",
                1,
                replication,
                "UTC",
                "EUR",
                START,
                START + 20 * DAY,
                START + 30 * DAY,
                List.of(new SourceRef("web", Channel.ORGANIC_SEARCH)),
                List.of("call"),
                List.of("call"),
                List.of("rep"),
                List.of("unfit"),
                List.of());
    }
}
