package io.leadflow.contracts.golden;

import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.GuardrailBreached;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.PersonUsage;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.RoleUsage;
import io.leadflow.contracts.event.LeadEvent.SourceCosts;
import io.leadflow.contracts.event.LeadEvent.SourceRef;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.StageTimedOut;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkInterrupted;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lead events of every kind. */
final class EventSamples {
    private EventSamples() {}

    /** Without the parts that an event need not have. */
    static List<LeadEvent> plain() {
        return List.of(
                started(null, null),
                new LeadCreated(1, 1000, 1, "web", 500_000),
                new StageEntered(2, 1000, 1, "qualify", 1),
                new WorkStarted(3, 2000, 1, "qualify", "rep"),
                new WorkFinished(4, 3000, 1, "qualify", "rep"),
                new StageTimedOut(5, 4000, 1, "qualify"),
                new LeadStale(6, 5000, 1, "qualify"),
                new LeadFrozen(7, 6000, 1, "qualify", "budget"),
                new LeadThawed(8, 7000, 1, "qualify"),
                new LeadWon(9, 8000, 1, "close", 500_000),
                new LeadLost(10, 8000, 2, "close", "unfit"),
                new ReplicationCompleted(
                        11, 9000, 12, List.of(new RoleUsage("rep", 3, 100, 50, 7, 2, 14))),
                new WorkInterrupted(12, 2500, 1, "qualify", "rep", null, null),
                new LeadReopened(13, 8500, 2, "qualify"),
                new GuardrailBreached(14, 8500, 2, "fast-answer", "qualify"));
    }

    /** With every part. */
    static List<LeadEvent> full() {
        return List.of(
                started(List.of("anna", "boris"), List.of("fast-answer")),
                new LeadCreated(1, 1000, 1, "web", 500_000, "spring", 86_400_000L, attributes()),
                new StageEntered(2, 1000, 1, "qualify", 1, 3_600_000L),
                new WorkStarted(3, 2000, 1, "qualify", "rep", "credit-check", "anna"),
                new WorkInterrupted(4, 2500, 1, "qualify", "rep", "credit-check", "anna"),
                new WorkFinished(5, 3000, 1, "qualify", "rep", "credit-check", "anna"),
                new LeadLost(6, 8000, 2, "close", "unfit", true),
                new ReplicationCompleted(
                        7,
                        9000,
                        8,
                        List.of(new RoleUsage("rep", 3, 100, 50, 7, 2, 14, 4200L)),
                        List.of(
                                new PersonUsage("anna", 100, 50, 2, 4200L),
                                new PersonUsage("boris", 100, 0, 0, null)),
                        List.of(new SourceCosts("web", 12, 3600))));
    }

    private static Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("segment", "\"Ромашка\" & Söhne");
        attributes.put("employees", 120);
        attributes.put("fitScore", 0.25);
        return attributes;
    }

    private static LeadEvent started(List<String> people, List<String> guardrails) {
        return new ReplicationStarted(
                0,
                0,
                "1.0.0",
                "small-sales",
                42,
                4,
                "Europe/Berlin",
                "EUR",
                10,
                9000,
                9500,
                List.of(new SourceRef("web", Channel.ORGANIC_SEARCH)),
                List.of("qualify", "meet", "close"),
                List.of("qualify", "close"),
                List.of("rep"),
                List.of("unfit"),
                List.of("budget"),
                people,
                guardrails);
    }
}
