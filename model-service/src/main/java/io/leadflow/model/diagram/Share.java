package io.leadflow.model.diagram;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.model.wording.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What share of a stage's leads takes an exit, or several.
 *
 * @param least over the sources, from 0 to 1
 * @param most over the sources
 * @param computed whether it depends on the lead, so that the two are not known
 */
public record Share(double least, double most, boolean computed) {
    private static final double TOLERANCE = 1e-9;
    private static final Share COMPUTED = new Share(0, 1, true);

    /** Of all leads of {@code stage} that take one of {@code exits}, which are exits of it. */
    static Share of(ProcessDefinition definition, Stage stage, Collection<Exit> exits) {
        if (exits.stream().anyMatch(exit -> isComputed(stage, exit))) {
            return COMPUTED;
        }
        List<Double> bySource = new ArrayList<>();
        for (String source : definition.sources().keySet()) {
            bySource.add(exits.stream().mapToDouble(e -> share(stage, e, source)).sum());
        }
        double least = bySource.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = bySource.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return new Share(least, most, false);
    }

    /** Of all leads of {@code stage} that take {@code exit}, which is one of its. */
    public static Share of(ProcessDefinition definition, Stage stage, Exit exit) {
        return of(definition, stage, List.of(exit));
    }

    /** As people read it: {@code 60%}, {@code 60–75%}, or that it varies. */
    public String told(Words words) {
        if (computed) {
            return words.text("share.computed");
        }
        return most - least < TOLERANCE
                ? words.quantities().percent(least)
                : words.quantities().percents(least, most);
    }

    private static boolean isComputed(Stage stage, Exit exit) {
        boolean model = exit.logOdds() != null || exit.when() != null;
        boolean others =
                stage.exits().values().stream()
                        .anyMatch(e -> e.logOdds() != null || e.when() != null);
        return model || (others && exit.probability() == null);
    }

    private static double share(Stage stage, Exit exit, String source) {
        Double own = given(exit, source);
        return own != null ? own : Math.max(0, 1 - given(stage, source));
    }

    private static double given(Stage stage, String source) {
        return stage.exits().values().stream()
                .map(exit -> given(exit, source))
                .filter(share -> share != null)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Double given(Exit exit, String source) {
        return exit.bySource().getOrDefault(source, exit.probability());
    }
}
