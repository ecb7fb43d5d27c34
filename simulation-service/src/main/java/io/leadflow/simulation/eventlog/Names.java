package io.leadflow.simulation.eventlog;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.ProcessDefinition;
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
import io.leadflow.service.exchange.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names people read, in one language: of the definition's parts, and of what happens. */
final class Names {
    /** All that a name depends on. */
    private record Activity(String text, String place, String detail) {}

    private final ProcessDefinition definition;
    private final Locale locale;
    private final Map<Activity, String> activities = new HashMap<>();

    Names(ProcessDefinition definition, Locale locale) {
        this.definition = definition;
        this.locale = locale;
    }

    String process() {
        return in(definition.name());
    }

    String source(String id) {
        return in(definition.sources().get(id).name());
    }

    String role(String id) {
        return in(definition.roles().get(id).name());
    }

    String person(String id) {
        return in(definition.people().get(id).name());
    }

    /** What happens, with the stage, task or reason it happens for. */
    String activity(LeadEvent event) {
        return switch (event) {
            case LeadCreated e -> named("lead-created", null, null);
            case StageEntered e -> named("stage-entered", stage(e.stage()), null);
            case WorkStarted e -> named("work", stage(e.stage()), task(e.stage(), e.task()));
            case WorkFinished e -> named("work", stage(e.stage()), task(e.stage(), e.task()));
            case WorkInterrupted e -> named("work", stage(e.stage()), task(e.stage(), e.task()));
            case StageTimedOut e -> named("stage-timed-out", stage(e.stage()), null);
            case LeadStale e -> named("lead-stale", stage(e.stage()), null);
            case LeadFrozen e -> named("lead-frozen", null, freeze(e.reason()));
            case LeadThawed e -> named("lead-thawed", null, null);
            case LeadWon e -> named("lead-won", null, null);
            case LeadLost e -> named("lead-lost", null, lostReason(e.reason()));
            case LeadReopened e -> named("lead-reopened", null, null);
            case GuardrailBreached e -> named("guardrail-breached", null, guardrail(e.guardrail()));
            case ReplicationStarted e -> throw noActivity(e);
            case ReplicationCompleted e -> throw noActivity(e);
        };
    }

    /** What happens, where starting, interrupting and finishing work are different things. */
    String step(LeadEvent event) {
        String activity = activity(event);
        return switch (event) {
            case WorkStarted e -> named("work-started", activity, null);
            case WorkInterrupted e -> named("work-interrupted", activity, null);
            case WorkFinished e -> named("work-finished", activity, null);
            default -> activity;
        };
    }

    private static IllegalArgumentException noActivity(LeadEvent event) {
        return new IllegalArgumentException("no lead has a part in " + event);
    }

    private String named(String text, String place, String detail) {
        return activities.computeIfAbsent(new Activity(text, place, detail), this::worded);
    }

    private String worded(Activity activity) {
        String key = "activity." + activity.text();
        return activity.detail() == null
                ? Texts.text(locale, key, activity.place())
                : Texts.text(locale, key + ".of", activity.place(), activity.detail());
    }

    private String stage(String id) {
        return in(definition.stages().get(id).name());
    }

    private String task(String stage, String id) {
        return id == null
                ? null
                : in(definition.stages().get(stage).parallel().tasks().get(id).name());
    }

    private String freeze(String id) {
        return in(definition.freezes().get(id).name());
    }

    private String lostReason(String id) {
        return in(definition.lostReasons().get(id).name());
    }

    private String guardrail(String id) {
        return in(definition.guardrails().get(id).name());
    }

    private String in(LocalizedText name) {
        return name.in(locale);
    }
}
