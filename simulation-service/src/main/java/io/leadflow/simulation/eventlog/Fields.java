package io.leadflow.simulation.eventlog;

import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.GuardrailBreached;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.StageTimedOut;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkInterrupted;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an event tells beside its time and its lead, as flat fields by name; what is absent has no
 * field. Ids as in the definition, amounts in units of the currency, {@code ageMs} in milliseconds.
 */
final class Fields {
    static final String VALUE = "value";
    static final String ATTRIBUTE = "attributes_";

    private final EventLog log;

    Fields(EventLog log) {
        this.log = log;
    }

    /** What is told of a lead when it is created. */
    Map<String, Object> of(LeadCreated created) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", created.source());
        put(fields, "campaign", created.campaign());
        fields.put(VALUE, log.amount(created.value()));
        put(fields, "ageMs", created.ageMs());
        if (created.attributes() != null) {
            created.attributes().forEach((name, value) -> fields.put(ATTRIBUTE + name, value));
        }
        return fields;
    }

    /** What an event tells; of one that creates a lead, see {@link #of(LeadCreated)}. */
    Map<String, Object> of(LeadEvent event) {
        return switch (event) {
            case LeadCreated e -> of(e);
            case StageEntered e -> entered(e);
            case WorkStarted e -> work(e.stage(), e.role(), e.task(), e.person());
            case WorkFinished e -> work(e.stage(), e.role(), e.task(), e.person());
            case WorkInterrupted e -> work(e.stage(), e.role(), e.task(), e.person());
            case StageTimedOut e -> fields("stage", e.stage());
            case LeadStale e -> fields("stage", e.stage());
            case LeadFrozen e -> fields("stage", e.stage(), "reason", e.reason());
            case LeadThawed e -> fields("stage", e.stage());
            case LeadWon e -> fields("stage", e.stage(), VALUE, log.amount(e.value()));
            case LeadLost e ->
                    fields("stage", e.stage(), "reason", e.reason(), "reopens", e.reopens());
            case LeadReopened e -> fields("stage", e.stage());
            case GuardrailBreached e -> fields("stage", e.stage(), "guardrail", e.guardrail());
            case ReplicationStarted e -> Map.of();
            case ReplicationCompleted e -> Map.of();
        };
    }

    private static Map<String, Object> entered(StageEntered e) {
        return fields("stage", e.stage(), "visit", (long) e.visit(), "ageMs", e.ageMs());
    }

    private static Map<String, Object> work(String stage, String role, String task, String who) {
        return fields("stage", stage, "role", role, "task", task, "person", who);
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put(fields, (String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
