package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.definition.LostReason;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.model.diagram.Share;
import io.leadflow.model.handbook.Handbook.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells where leads of a stage come from and where they go. */
final class Ways {
    private final Parts parts;
    private final ProcessDefinition definition;

    Ways(Parts parts) {
        this.parts = parts;
        definition = parts.definition();
    }

    /** From sources, stages, freezes and losses. */
    List<Way> into(String id) {
        List<Way> ways = new ArrayList<>();
        sources(id, ways);
        definition.stages().forEach((from, stage) -> between(stage, id, from, ways));
        freezes(id, ways);
        losses(id, ways);
        return ways;
    }

    /** All sources are one way: there may be many. */
    private void sources(String id, List<Way> ways) {
        List<String> names = new ArrayList<>();
        definition
                .sources()
                .forEach(
                        (source, s) -> {
                            if (definition.entryStage(s).equals(id)) {
                                names.add(parts.source(source));
                            }
                        });
        if (!names.isEmpty()) {
            String label = parts.words().count("sources", names.size());
            ways.add(new Way(label, String.join(", ", names), null));
        }
    }

    /** To other stages and to won. */
    List<Way> outOf(String id, Stage stage) {
        List<Way> ways = new ArrayList<>();
        List<String> targets = new ArrayList<>(definition.stages().keySet());
        targets.add(Exit.WON);
        targets.forEach(to -> between(stage, to, to, ways));
        return ways;
    }

    /** All ways from one stage to one target, called by the name of {@code shown}. */
    private void between(Stage stage, String to, String shown, List<Way> ways) {
        String name = parts.target(shown);
        for (Exit exit : stage.exits().values()) {
            if (exit.to().equals(to)) {
                String share = Share.of(definition, stage, exit).told(parts.words());
                ways.add(new Way(name, parts.words().of(exit.name()), share));
            }
        }
        if (stage.timeout() != null && stage.timeout().to().equals(to)) {
            String days = parts.quantities().days(stage.timeout().afterDays());
            ways.add(new Way(name, parts.text("way.timeout", days), null));
        }
        if (stage.patience() != null && stage.patience().to().equals(to)) {
            ways.add(new Way(name, parts.text("way.patience"), null));
        }
    }

    private void freezes(String id, List<Way> ways) {
        for (Map.Entry<String, Freeze> entry : definition.freezes().entrySet()) {
            Freeze freeze = entry.getValue();
            boolean here =
                    freeze.returnTo() == null
                            ? freezes(definition.stages().get(id), entry.getKey())
                            : freeze.returnTo().equals(id);
            if (here && freeze.thawDays() != null && freeze.returnShare() > 0) {
                String name = parts.words().of(freeze.name(), entry.getKey());
                ways.add(
                        new Way(
                                parts.text("way.thaw", name),
                                parts.text("after", parts.days(freeze.thawDays())),
                                parts.quantities().percent(freeze.returnShare())));
            }
        }
    }

    private static boolean freezes(Stage stage, String reason) {
        return stage.exits().values().stream()
                .anyMatch(e -> e.to().equals(Exit.FROZEN) && reason.equals(e.reason()));
    }

    private void losses(String id, List<Way> ways) {
        for (Map.Entry<String, LostReason> entry : definition.lostReasons().entrySet()) {
            LostReason reason = entry.getValue();
            if (reason.reopening() != null && reason.reopening().to().equals(id)) {
                String name = parts.words().of(reason.name(), entry.getKey());
                ways.add(
                        new Way(
                                parts.text("way.reopen", name),
                                parts.text("after", parts.days(reason.reopening().afterDays())),
                                parts.quantities().percent(reason.reopening().probability())));
            }
        }
    }
}
