package io.leadflow.model.diagram;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.definition.LostReason;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Reopening;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.model.diagram.Ways.Way;
import io.leadflow.model.wording.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the ways between the boxes of a definition. */
final class Edges {
    private final ProcessDefinition definition;
    private final Words words;
    private final Ways ways;

    Edges(ProcessDefinition definition, Words words) {
        this.definition = definition;
        this.words = words;
        ways = new Ways();
    }

    /** All ways, each once: those of the same kind between the same boxes are put together. */
    List<Edge> all() {
        definition
                .sources()
                .forEach(
                        (id, source) ->
                                ways.add(
                                        EdgeKind.ENTRY,
                                        Node.Key.source(id),
                                        definition.entryStage(source),
                                        new Way("", words.of(source.name(), id))));
        definition.stages().forEach(this::stage);
        return ways.edges();
    }

    private void stage(String id, Stage stage) {
        exits(id, stage);
        Node.Key from = Node.Key.target(id);
        if (stage.timeout() != null) {
            String days = words.quantities().days(stage.timeout().afterDays());
            Way way =
                    new Way(words.text("diagram.timeout", days), reason(stage.timeout().reason()));
            ways.add(EdgeKind.TIMEOUT, from, stage.timeout().to(), way);
            onward(id, stage.timeout().to(), stage.timeout().reason());
        }
        if (stage.patience() != null) {
            Way way = new Way(words.text("diagram.patience"), reason(stage.patience().reason()));
            ways.add(EdgeKind.PATIENCE, from, stage.patience().to(), way);
            onward(id, stage.patience().to(), stage.patience().reason());
        }
    }

    private void exits(String id, Stage stage) {
        Map<String, List<Exit>> byTarget = new LinkedHashMap<>();
        stage.exits()
                .values()
                .forEach(
                        exit ->
                                byTarget.computeIfAbsent(exit.to(), to -> new ArrayList<>())
                                        .add(exit));
        byTarget.forEach(
                (to, exits) -> {
                    String share = Share.of(definition, stage, exits).told(words);
                    for (Exit exit : exits) {
                        ways.add(
                                kind(id, to),
                                Node.Key.target(id),
                                to,
                                new Way(share, told(stage, exit)));
                        onward(id, to, exit.reason());
                    }
                });
    }

    /** The name of an exit or its reason, with its own share. */
    private String told(Stage stage, Exit exit) {
        String name = words.of(exit.name(), reason(exit.reason()));
        String share = Share.of(definition, stage, exit).told(words);
        return name.isEmpty() ? share : words.text("diagram.exit", name, share);
    }

    private EdgeKind kind(String from, String to) {
        if (Ways.isEnd(to)) {
            return EdgeKind.valueOf(to);
        }
        List<String> order = List.copyOf(definition.stages().keySet());
        int steps = order.indexOf(to) - order.indexOf(from);
        if (steps <= 0) {
            return steps == 0 ? EdgeKind.REWORK : EdgeKind.REGRESS;
        }
        return steps == 1 ? EdgeKind.ADVANCE : EdgeKind.SKIP;
    }

    /** What becomes of leads that are lost or frozen for a reason in a stage. */
    private void onward(String stage, String end, String reason) {
        if (reason == null) {
            return;
        }
        if (end.equals(Exit.FROZEN)) {
            thaw(stage, definition.freezes().get(reason));
        } else if (end.equals(Exit.LOST)) {
            reopen(definition.lostReasons().get(reason));
        }
    }

    private void thaw(String stage, Freeze freeze) {
        if (freeze == null || freeze.thawDays() == null) {
            return;
        }
        String to = freeze.returnTo() == null ? stage : freeze.returnTo();
        String title = words.of(freeze.name());
        String share = words.quantities().percent(freeze.returnShare());
        if (freeze.returnShare() > 0) {
            Way way = new Way("", words.text("diagram.exit", title, share));
            ways.add(EdgeKind.THAW, Node.Key.target(Exit.FROZEN), to, way);
        }
        if (freeze.returnShare() < 1) {
            String rest = words.quantities().percent(1 - freeze.returnShare());
            Way way = new Way("", words.text("diagram.exit", title, rest));
            ways.add(EdgeKind.LOST, Node.Key.target(Exit.FROZEN), Exit.LOST, way);
            onward(stage, Exit.LOST, freeze.lostReason());
        }
    }

    private void reopen(LostReason reason) {
        Reopening reopening = reason == null ? null : reason.reopening();
        if (reopening != null && reopening.probability() > 0) {
            String share = words.quantities().percent(reopening.probability());
            Way way = new Way("", words.text("diagram.exit", words.of(reason.name()), share));
            ways.add(EdgeKind.REOPEN, Node.Key.target(Exit.LOST), reopening.to(), way);
        }
    }

    private String reason(String id) {
        if (id == null) {
            return "";
        }
        LostReason lost = definition.lostReasons().get(id);
        Freeze freeze = definition.freezes().get(id);
        return words.of(lost != null ? lost.name() : freeze != null ? freeze.name() : null, "");
    }
}
