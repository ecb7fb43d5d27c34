package io.leadflow.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has happened to a lead so far, by the names of the tally. */
final class KernelLead {
    final String source;
    final long createdAt;
    final boolean pipeline;
    String campaign;
    final Map<String, Object> attributes = new LinkedHashMap<>();
    long value;
    String state = "open";
    String stage;
    String reason;
    final Set<String> entered = new HashSet<>();
    final Set<String> stale = new HashSet<>();

    /** Guardrails that it has broken, with the stage and without. */
    final Set<String> broken = new HashSet<>();

    /** What is counted each time it happens. */
    final List<String> counts = new ArrayList<>();

    /** The Monday of the week it was created in. */
    String week;

    /** Roles that have worked on it. */
    final Set<String> roles = new HashSet<>();

    /** The day of the present outcome. */
    String day;

    KernelLead(String source, long createdAt, boolean pipeline) {
        this.source = source;
        this.createdAt = createdAt;
        this.pipeline = pipeline;
    }

    void addTo(Tally tally, List<String> funnel) {
        if (pipeline) {
            outcome(tally, "pipeline ");
            outcome(tally, "pipeline " + source + " ");
        } else {
            outcome(tally, "");
            outcome(tally, "source " + source + " ");
            traits(tally);
            reach(tally, "", funnel);
            group(tally, "week " + week + " ", funnel);
            roles.forEach(role -> group(tally, "worked on by " + role + " ", funnel));
        }
        end(tally);
        counts.forEach(tally::count);
        stale.forEach(s -> tally.count("stale " + s));
        broken.forEach(tally::count);
    }

    private void group(Tally tally, String prefix, List<String> funnel) {
        outcome(tally, prefix);
        reach(tally, prefix, funnel);
    }

    private void reach(Tally tally, String prefix, List<String> funnel) {
        funnel.stream().filter(entered::contains).forEach(s -> tally.count(prefix + "any " + s));
        funnel.stream()
                .takeWhile(entered::contains)
                .forEach(s -> tally.count(prefix + "ordered " + s));
    }

    private void outcome(Tally tally, String prefix) {
        tally.count(prefix + "leads");
        tally.count(prefix + state);
        if (state.equals("won") && !prefix.isEmpty()) {
            tally.add(prefix + "revenue", value);
        }
    }

    /** What is told where nobody asks which leads are open or frozen. */
    private void ending(Tally tally, String prefix) {
        if (state.equals("won") || state.equals("lost")) {
            outcome(tally, prefix);
        } else {
            tally.count(prefix + "leads");
        }
    }

    /** Campaign and attributes. */
    private void traits(Tally tally) {
        if (campaign != null) {
            ending(tally, "campaign " + source + " " + campaign + " ");
        }
        attributes.forEach(
                (name, value) -> {
                    if (value instanceof String category) {
                        ending(tally, "segment " + name + " " + category + " ");
                    }
                });
    }

    private void end(Tally tally) {
        switch (state) {
            case "won" -> {
                tally.add("revenue", value);
                tally.add(day + " revenue", value);
            }
            case "open" -> tally.count("open in " + stage);
            default -> {
                tally.count(state + " " + reason);
                tally.count(state + " " + reason + " in " + stage);
            }
        }
    }
}
