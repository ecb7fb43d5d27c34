package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Dice.map;
import static io.leadflow.simulation.process.RandomProcess.name;

import io.leadflow.simulation.process.RandomProcess.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stages of a random process, what follows of leaving them, and guardrails. */
final class RandomStages {
    private static final List<String> NUMBERS =
            List.of(
                    "0.5 - 0.05 * lead.ageDays",
                    "lead.visits > 1 ? -1.0 : 0.5",
                    "0.02 * lead.waitedHours - 1.0",
                    "now.weekday == 5 ? 1.0 : -0.5",
                    "log(1.0 + lead.value / 1000.0) - 1.0",
                    "0.5 - 0.01 * min(lead.responseHours, 100.0)",
                    "lead.regresses > 0 ? 1.0 : -1.0",
                    "lead.source == 'source-0' ? 0.5 : -0.5",
                    "now.hour < 12 ? 0.2 : -0.2",
                    "lead.channel == 'email' ? lead.stageDays : exp(-1.0)");
    private static final List<String> OF_ATTRIBUTES =
            List.of("0.8 * lead.score", "lead.size == 'large' ? 1.0 : -1.0");
    private static final List<String> CONDITIONS =
            List.of(
                    "lead.value > 500.0",
                    "lead.visits < 3",
                    "lead.ageDays < 20.0",
                    "now.day != 3",
                    "now.month != 4 || lead.source == 'source-0'");

    private final RandomProcess process;
    private final RandomStaff staff;

    RandomStages(RandomProcess process, RandomStaff staff) {
        this.process = process;
        this.staff = staff;
    }

    /** An expression that answers a number. */
    static String number(RandomProcess process, String part) {
        Dice dice = process.dice("expression/" + part);
        return dice.one(process.has(Part.ATTRIBUTES) && dice.chance(0.5) ? OF_ATTRIBUTES : NUMBERS);
    }

    /** The role that a stage's work is done in; null where there is none. */
    static String roleOf(RandomProcess process, String stage) {
        Dice dice = process.dice("work/" + stage);
        return dice.chance(0.15) ? null : dice.one(new RandomStaff(process).roles());
    }

    private String limited() {
        return process.has(Part.WIP_LIMIT) ? process.dice("limited").one(process.stages()) : null;
    }

    Map<String, Object> parts() {
        Map<String, Object> stages = new LinkedHashMap<>();
        process.stages().forEach(stage -> stages.put(stage, stage(stage)));
        return map(
                "stages",
                stages,
                "lostReasons",
                lostReasons(),
                "freezes",
                process.has(Part.FREEZES) ? freezes() : null,
                "guardrails",
                process.has(Part.GUARDRAILS) ? guardrails() : null);
    }

    private Map<String, Object> stage(String id) {
        Dice dice = process.dice(id);
        Map<String, Object> stage = map("name", name(id));
        stage.putAll(work(id, roleOf(process, id)));
        stage.put("lagDays", process.dice("lag/" + id).distribution(2));
        if (dice.chance(0.4)) {
            stage.remove("lagDays");
        }
        if (process.has(Part.STALE) && dice.chance(0.6)) {
            stage.put("staleAfterWorkingDays", dice.whole(1, 6));
        }
        if (process.has(Part.TIMEOUTS) && dice.chance(0.7)) {
            stage.put("timeout", away(id, "timeout", map("afterDays", dice.number(0.1, 12))));
        }
        if (id.equals(limited())) {
            stage.put("wipLimit", process.dice("limit").whole(1, 5));
        }
        if (process.has(Part.SESSIONS) && process.dice("session/" + id).chance(0.4)) {
            stage.put("session", session(process.dice("held/" + id)));
        }
        stage.put("exits", exits(id));
        return stage;
    }

    private Map<String, Object> work(String id, String role) {
        Dice dice = process.dice("kind/" + id);
        if (process.has(Part.PARALLEL) && dice.chance(0.5)) {
            return map("parallel", parallel(id, role));
        }
        if (role == null) {
            return map();
        }
        boolean patient = process.has(Part.PATIENCE) && dice.chance(0.7);
        Map<String, Object> days = map("days", process.dice("patience/" + id).duration(3));
        return map(
                "role",
                role,
                "workHours",
                process.dice("hours/" + id).distribution(dice.number(0.2, 5)),
                "patience",
                patient ? away(id, "patience", days) : null);
    }

    private Map<String, Object> parallel(String id, String role) {
        Map<String, Object> tasks = new LinkedHashMap<>();
        for (int i = 0; i < process.dice("tasks/" + id).whole(1, 3); i++) {
            Dice dice = process.dice("task/" + id + "/" + i);
            String who = i == 0 ? role : dice.one(staff.roles());
            boolean works = who != null && (i == 0 || dice.chance(0.8));
            Map<String, Object> lag = dice.distribution(1.5);
            tasks.put(
                    "task-" + i,
                    map(
                            "name", name("Task"),
                            "role", works ? who : null,
                            "workHours", works ? dice.distribution(2) : null,
                            "lagDays", dice.chance(0.4) ? lag : null));
        }
        String join = process.dice("join/" + id).one(List.of("all", "any"));
        return map("join", join, "tasks", tasks);
    }

    private Map<String, Object> session(Dice dice) {
        return map(
                "weekdays", dice.chance(0.5) ? List.of("tuesday") : List.of("tuesday", "sunday"),
                "time", dice.one(List.of("02:30", "11:00", "23:45")),
                "calendar", dice.chance(0.4) ? "office" : null,
                "maxLeads", dice.chance(0.5) ? dice.whole(1, 4) : null);
    }

    private Map<String, Object> exits(String id) {
        Map<String, Object> exits = new LinkedHashMap<>();
        int next = process.stages().indexOf(id) + 1;
        String to = next < process.stageCount() ? process.stages().get(next) : "WON";
        exits.put("on", forward(id, to));
        Dice dice = process.dice("exits/" + id);
        if (process.has(Part.LOOPS) && dice.chance(0.7)) {
            String back = dice.one(process.stages().subList(0, next));
            if (!back.equals(limited())) {
                exits.put("back", map("to", back, "probability", dice.number(0.05, 0.2)));
            }
        }
        if (process.has(Part.FREEZES)) {
            String reason = process.dice("freeze/" + id).one(List.of("later", "for-good"));
            exits.put("freeze", map("to", "FROZEN", "reason", reason, "probability", 0.15));
        }
        Map<String, Object> lag = process.dice("lost-lag/" + id).distribution(1);
        boolean lags = process.dice("lost/" + id).chance(0.3);
        exits.put(
                "lost",
                map("to", "LOST", "reason", reason("lost/" + id), "lagDays", lags ? lag : null));
        return exits;
    }

    private Map<String, Object> forward(String id, String to) {
        Dice dice = process.dice("forward/" + id);
        double probability = dice.number(0.3, 0.6);
        if (process.has(Part.EXPRESSIONS) && dice.chance(0.4)) {
            return map("to", to, "logOdds", number(process, id));
        }
        boolean conditional = process.has(Part.EXPRESSIONS) && dice.chance(0.5);
        return map(
                "to",
                to,
                "probability",
                probability,
                "bySource",
                dice.chance(0.3) ? map("source-0", dice.number(0.1, 0.6)) : null,
                "when",
                conditional ? dice.one(CONDITIONS) : null);
    }

    private String reason(String part) {
        return process.dice("reason/" + part).one(List.of("silent", "price"));
    }

    /** Adds where a lead goes: to an end or, unless it stands before a full one, another stage. */
    private Map<String, Object> away(String id, String part, Map<String, Object> rule) {
        Dice dice = process.dice(part + "/" + id);
        List<String> targets = new ArrayList<>(process.stages());
        targets.remove(id);
        String stage = targets.isEmpty() ? "WON" : dice.one(targets);
        boolean freezes = process.has(Part.FREEZES) && dice.chance(0.3);
        String to = dice.chance(0.3) ? stage : freezes ? "FROZEN" : "LOST";
        rule.put("to", to);
        if (to.equals("LOST")) {
            rule.put("reason", reason(part + id));
        } else if (to.equals("FROZEN")) {
            rule.put("reason", dice.one(List.of("later", "for-good")));
        }
        return rule;
    }

    private Map<String, Object> lostReasons() {
        Dice dice = process.dice("reopening");
        Map<String, Object> reopening =
                map(
                        "probability", dice.number(0.1, 0.6),
                        "afterDays", dice.distribution(4),
                        "to", dice.one(process.stages()));
        return map(
                "silent",
                        map(
                                "name",
                                name("Silent"),
                                "reopening",
                                process.has(Part.REOPENING) ? reopening : null),
                "price", map("name", name("Price")));
    }

    private Map<String, Object> freezes() {
        Dice dice = process.dice("freezes");
        Object stale = process.has(Part.STALE) ? (Object) dice.whole(1, 6) : null;
        return map(
                "later",
                map(
                        "name",
                        name("Later"),
                        "thawDays",
                        dice.distribution(5),
                        "returnProbability",
                        dice.chance(0.7) ? dice.number(0.1, 0.9) : null,
                        "returnTo",
                        dice.chance(0.5) ? dice.one(process.stages()) : null,
                        "lostReason",
                        reason("thaw"),
                        "staleAfterDays",
                        stale),
                "for-good",
                map("name", name("For good"), "staleAfterDays", dice.chance(0.5) ? stale : null));
    }

    private Map<String, Object> guardrails() {
        Dice dice = process.dice("guardrails");
        String stage = dice.chance(0.5) ? dice.one(process.stages()) : null;
        return map(
                "response", guardrail("first-response-working-hours", null, dice.number(0.1, 6)),
                "waiting", guardrail("waiting-days", stage, dice.number(0.1, 2)),
                "stay", guardrail("stage-days", null, dice.number(0.1, 4)),
                "visits", guardrail("stage-visits", stage, dice.whole(1, 2)));
    }

    private static Map<String, Object> guardrail(String measure, String stage, double limit) {
        return map("name", name(measure), "measure", measure, "stage", stage, "limit", limit);
    }
}
