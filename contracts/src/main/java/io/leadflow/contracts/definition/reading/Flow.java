package io.leadflow.contracts.definition.reading;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.definition.LostReason;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Reopening;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.problem.Nearest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where leads of one source can go next: by exits they take or may take, timeouts, lost patience,
 * thaws and reopenings. A misspelt stage counts as the one that was probably meant.
 */
final class Flow {
    /** Won, lost, or frozen for good. */
    private static final String END = "";

    private final ProcessDefinition definition;
    private final Map<String, Set<String>> next = new HashMap<>();

    private Flow(ProcessDefinition definition) {
        this.definition = definition;
    }

    static Flow of(ProcessDefinition definition, String source) {
        Flow flow = new Flow(definition);
        definition.stages().forEach((id, stage) -> flow.add(id, stage, source));
        return flow;
    }

    /** The stages that leads which enter at {@code entry} can get to. */
    Set<String> reachableFrom(String entry) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty()) {
            String stage = open.pop();
            if (reached.add(stage)) {
                open.addAll(next.getOrDefault(stage, Set.of()));
            }
        }
        return reached;
    }

    /**
     * Stages, in the order of the definition, that leads can get into and come back to, but from
     * which they never come to an end.
     */
    List<String> trapsFrom(String entry) {
        Set<String> reached = reachableFrom(entry);
        return definition.stages().keySet().stream()
                .filter(reached::contains)
                .filter(stage -> !reachableFrom(stage).contains(END))
                .filter(this::comesBack)
                .toList();
    }

    /** The stage of that id, or the one it is a misspelling of; an end where there is none. */
    String meant(String id) {
        Set<String> stages = definition.stages().keySet();
        return stages.contains(id) ? id : Nearest.to(id, stages).orElse(END);
    }

    private boolean comesBack(String stage) {
        return next.get(stage).stream().anyMatch(step -> reachableFrom(step).contains(stage));
    }

    private void add(String id, Stage stage, String source) {
        Set<String> targets = new LinkedHashSet<>();
        Shares shares = Shares.of(stage, source);
        for (Exit exit : stage.exits().values()) {
            if (shares.isTaken(exit, source)) {
                addTarget(id, exit.to(), exit.reason(), targets);
            }
        }
        if (stage.timeout() != null) {
            addTarget(id, stage.timeout().to(), stage.timeout().reason(), targets);
        }
        if (stage.patience() != null) {
            addTarget(id, stage.patience().to(), stage.patience().reason(), targets);
        }
        next.put(id, targets);
    }

    private void addTarget(String from, String to, String reason, Set<String> targets) {
        switch (to) {
            case Exit.WON -> targets.add(END);
            case Exit.LOST -> addReopening(reason, targets);
            case Exit.FROZEN -> addThaw(from, named(definition.freezes(), reason), targets);
            default -> targets.add(meant(to));
        }
    }

    private void addReopening(String reason, Set<String> targets) {
        LostReason lost = named(definition.lostReasons(), reason);
        Reopening reopening = lost == null ? null : lost.reopening();
        if (reopening == null || reopening.probability() < 1) {
            targets.add(END);
        }
        if (reopening != null && reopening.probability() > 0) {
            targets.add(meant(reopening.to()));
        }
    }

    /** Null where no reason is given, too. */
    private static <R> R named(Map<String, R> reasons, String id) {
        return id == null ? null : reasons.get(id);
    }

    private void addThaw(String from, Freeze freeze, Set<String> targets) {
        if (freeze == null || freeze.thawDays() == null) {
            targets.add(END);
        } else if (freeze.returnShare() < 1) {
            addReopening(freeze.lostReason(), targets);
        }
        if (freeze != null && freeze.thawDays() != null && freeze.returnShare() > 0) {
            targets.add(freeze.returnTo() == null ? from : meant(freeze.returnTo()));
        }
    }
}
