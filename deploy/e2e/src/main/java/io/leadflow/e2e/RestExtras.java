package io.leadflow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** The figures that REST gives of what a process need not have, by the names of the tally. */
final class RestExtras {
    private static final double MS_PER_HOUR = 3_600_000;

    private final Leadflow leadflow;
    private final UUID run;
    private final Tally tally;

    RestExtras(Leadflow leadflow, UUID run, Tally tally) {
        this.leadflow = leadflow;
        this.run = run;
        this.tally = tally;
    }

    void add() {
        guardrails();
        people();
        costs();
        segments();
        campaigns();
    }

    private JsonNode report(String name) {
        return leadflow.statistics(run, name);
    }

    private static String text(JsonNode entry, String field) {
        return entry.path(field).asText();
    }

    private void guardrails() {
        JsonNode report = report("guardrails");
        for (JsonNode guardrail : report.path("guardrails")) {
            breaches(text(guardrail, "id"), guardrail);
        }
        for (JsonNode place : report.path("byStage")) {
            breaches(text(place, "guardrail") + " in " + text(place, "stage"), place);
        }
        for (JsonNode day : report.path("byDay")) {
            String name = "day " + text(day, "date") + " breaches " + text(day, "guardrail");
            tally.total(name, day.path("breaches"));
        }
    }

    private void breaches(String where, JsonNode figures) {
        tally.total("breaches " + where, figures.path("breaches"));
        tally.total("broke " + where, figures.path("leads"));
    }

    private void people() {
        for (JsonNode person : report("people").path("people")) {
            String name = "person " + text(person, "id") + " ";
            tally.total(name + "leads", person.path("leads"));
            tally.add(name + "open", milliseconds(person.path("openHours")));
            tally.add(name + "busy", milliseconds(person.path("busyHours")));
        }
    }

    private static long milliseconds(JsonNode hours) {
        return Math.round(hours.path("total").asDouble() * MS_PER_HOUR);
    }

    private void costs() {
        JsonNode costs = report("costs");
        costs("source ", costs.path("sources"));
        costs("role ", costs.path("roles"));
        costs("person ", costs.path("people"));
    }

    private void costs(String whose, JsonNode list) {
        for (JsonNode entry : list) {
            tally.money(whose + text(entry, "id") + " cost", entry.path("cost"));
        }
    }

    private void segments() {
        JsonNode report = report("segments");
        for (JsonNode segment : report.path("segments")) {
            String category = text(segment, "attribute") + " " + text(segment, "category");
            outcomes("segment " + category + " ", segment);
        }
        for (JsonNode number : report.path("numbers")) {
            String name = "number " + text(number, "attribute") + " ";
            tally.millionths(name + "all", number.path("mean").path("pooled"));
            tally.millionths(name + "won", number.path("meanOfWon").path("pooled"));
            tally.millionths(name + "lost", number.path("meanOfLost").path("pooled"));
        }
    }

    private void campaigns() {
        for (JsonNode campaign : report("campaigns").path("campaigns")) {
            String id = text(campaign, "source") + " " + text(campaign, "id");
            outcomes("campaign " + id + " ", campaign);
        }
    }

    private void outcomes(String name, JsonNode figures) {
        for (String outcome : List.of("leads", "won", "lost")) {
            tally.total(name + outcome, figures.path(outcome));
        }
        tally.money(name + "revenue", figures.path("revenue"));
    }
}
