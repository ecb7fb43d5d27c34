package io.leadflow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** The counts and sums that REST gives of a run, by the names of {@link KernelFold}. */
public final class RestTally {
    private static final List<String> OUTCOMES = List.of("leads", "won", "lost", "frozen", "open");

    private final Leadflow leadflow;
    private final UUID run;
    private final Tally tally = new Tally();

    private RestTally(Leadflow leadflow, UUID run) {
        this.leadflow = leadflow;
        this.run = run;
    }

    public static Tally of(Leadflow leadflow, UUID run) {
        RestTally rest = new RestTally(leadflow, run);
        rest.funnel();
        rest.sources();
        rest.stages();
        rest.lost();
        rest.frozen();
        rest.revenue();
        rest.series();
        rest.roles();
        rest.pipeline();
        rest.groups("week", "week ");
        rest.groups("role", "worked on by ");
        new RestExtras(leadflow, run, rest.tally).add();
        return rest.tally;
    }

    private void funnel() {
        JsonNode funnel = leadflow.statistics(run, "funnel");
        OUTCOMES.forEach(o -> tally.total(o, funnel.path("outcomes").path(o)));
        for (JsonNode stage : funnel.path("stages")) {
            String id = stage.path("id").asText();
            tally.total("any " + id, stage.path("any").path("leads"));
            tally.total("ordered " + id, stage.path("ordered").path("leads"));
        }
    }

    private void groups(String groupBy, String prefix) {
        JsonNode groups = leadflow.statistics(run, "funnel?groupBy=" + groupBy);
        for (JsonNode group : groups.path("groups")) {
            String name = prefix + group.path("group").asText() + " ";
            OUTCOMES.forEach(o -> tally.total(name + o, group.path(o)));
            tally.money(name + "revenue", group.path("revenue"));
        }
        for (JsonNode stage : groups.path("stages")) {
            String name = prefix + stage.path("group").asText() + " ";
            String id = stage.path("id").asText();
            tally.total(name + "any " + id, stage.path("any").path("leads"));
            tally.total(name + "ordered " + id, stage.path("ordered").path("leads"));
        }
    }

    private void sources() {
        for (JsonNode source : leadflow.statistics(run, "sources").path("sources")) {
            String name = "source " + source.path("id").asText() + " ";
            OUTCOMES.forEach(o -> tally.total(name + o, source.path(o)));
            tally.money(name + "revenue", source.path("revenue"));
        }
    }

    private void stages() {
        for (JsonNode stage : leadflow.statistics(run, "stages").path("stages")) {
            String id = stage.path("id").asText();
            tally.total("visits " + id, stage.path("visits"));
            tally.total("stale " + id, stage.path("stale"));
            tally.total("open in " + id, stage.path("open"));
            tally.add("waits " + id, stage.path("waitHours").path("count").asLong());
            tally.add("works " + id, stage.path("workHours").path("count").asLong());
        }
    }

    private void lost() {
        JsonNode lost = leadflow.statistics(run, "lost");
        reasons("lost", lost.path("byReason"));
        reasons("lost", lost.path("byReasonAndStage"));
    }

    private void frozen() {
        JsonNode frozen = leadflow.statistics(run, "frozen");
        reasons("frozen", frozen.path("byReason"));
        reasons("frozen", frozen.path("byReasonAndStage"));
    }

    private void reasons(String outcome, JsonNode list) {
        for (JsonNode entry : list) {
            String stage = entry.has("stage") ? " in " + entry.path("stage").asText() : "";
            String reason = entry.path("reason").asText() + stage;
            tally.total(outcome + " " + reason, entry.path(outcome));
            if (entry.has("reopened")) {
                tally.total("reopened " + reason, entry.path("reopened"));
            }
        }
    }

    private void revenue() {
        tally.money("revenue", leadflow.statistics(run, "revenue").path("revenue"));
    }

    private void series() {
        for (JsonNode day : leadflow.statistics(run, "series").path("days")) {
            String name = "day " + day.path("date").asText() + " ";
            List.of("created", "won", "lost", "frozen", "thawed")
                    .forEach(o -> tally.total(name + o, day.path(o)));
            tally.money(name + "revenue", day.path("revenue"));
            if (day.has("reopened")) {
                tally.total(name + "reopened", day.path("reopened"));
            }
        }
    }

    private void pipeline() {
        JsonNode pipeline = leadflow.statistics(run, "pipeline");
        pipeline("pipeline ", pipeline);
        for (JsonNode source : pipeline.path("sources")) {
            pipeline("pipeline " + source.path("id").asText() + " ", source);
        }
    }

    private void pipeline(String name, JsonNode figures) {
        OUTCOMES.forEach(o -> tally.total(name + o, figures.path(o)));
        tally.money(name + "revenue", figures.path("revenue"));
    }

    private void roles() {
        for (JsonNode role : leadflow.statistics(run, "roles").path("roles")) {
            String name = "role " + role.path("id").asText() + " ";
            tally.total(name + "served", role.path("served"));
            tally.millionths(name + "utilisation", role.path("utilisation").path("pooled"));
        }
    }
}
