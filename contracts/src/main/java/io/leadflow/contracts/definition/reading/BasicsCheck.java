package io.leadflow.contracts.definition.reading;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.problem.Nearest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Time zone, currency, funnel, and how much of everything there is. */
final class BasicsCheck {
    private static final int MOST = 200;

    private BasicsCheck() {}

    static void check(ProcessDefinition definition, Problems problems) {
        checkTimeZone(definition.timeZone(), problems);
        checkCurrency(definition.currency(), problems);
        checkFunnel(definition.funnel(), definition.stages().keySet(), problems);
        checkQualifiedFrom(definition, problems);
        checkCounts(definition, problems);
    }

    private static void checkTimeZone(String timeZone, Problems problems) {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            String nearest =
                    Nearest.to(timeZone, ZoneId.getAvailableZoneIds()).orElse("Europe/Berlin");
            problems.add("unknown-time-zone", At.of("timeZone"), timeZone, nearest);
        }
    }

    private static void checkCurrency(String currency, Problems problems) {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            problems.add("unknown-currency", At.of("currency"), currency);
        }
    }

    private static void checkFunnel(List<String> funnel, Set<String> stages, Problems problems) {
        Lists.references(funnel, stages, "stages", At.of("funnel"), problems);
        Lists.distinct(funnel, At.of("funnel"), problems);
    }

    private static void checkQualifiedFrom(ProcessDefinition definition, Problems problems) {
        String stage = definition.qualifiedFrom();
        if (stage != null) {
            List<String> funnel = definition.funnelStages();
            problems.reference(stage, funnel, "funnel", At.of("qualifiedFrom"));
        }
    }

    private static void checkCounts(ProcessDefinition definition, Problems problems) {
        checkCount("attributes", definition.attributes(), problems);
        checkCount("calendars", definition.calendars(), problems);
        checkCount("sources", definition.sources(), problems);
        checkCount("roles", definition.roles(), problems);
        checkCount("people", definition.people(), problems);
        checkCount("stages", definition.stages(), problems);
        checkCount("lostReasons", definition.lostReasons(), problems);
        checkCount("freezes", definition.freezes(), problems);
        checkCount("metrics", definition.metrics(), problems);
        checkCount("guardrails", definition.guardrails(), problems);
    }

    private static void checkCount(String section, Map<String, ?> parts, Problems problems) {
        problems.atMost(MOST, parts.size(), At.of(section));
    }
}
