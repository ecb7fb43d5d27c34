package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import java.util.LinkedHashSet;
import java.util.Set;

/** The probabilities of a stage's exits sum to 1 for every source, or one exit takes the rest. */
final class SharesCheck {
    private SharesCheck() {}

    static void check(ProcessDefinition definition, Problems problems) {
        Set<String> sources = definition.sources().keySet();
        definition
                .stages()
                .forEach(
                        (id, stage) ->
                                check(stage, At.of("stages", id, "exits"), sources, problems));
    }

    private static void check(Stage stage, JsonPointer at, Set<String> sources, Problems problems) {
        Set<String> named = new LinkedHashSet<>();
        stage.exits().values().forEach(exit -> named.addAll(exit.bySource().keySet()));
        if (!named.containsAll(sources)) {
            report(Shares.of(stage, Shares.UNNAMED), Shares.UNNAMED, at, problems);
        }
        named.retainAll(sources);
        named.forEach(source -> report(Shares.of(stage, source), source, at, problems));
        if (Shares.areComputed(stage)) {
            remainder(stage, at, problems);
        }
    }

    /** Computed shares may leave any rest, down to all leads that fulfil no condition. */
    private static void remainder(Stage stage, JsonPointer at, Problems problems) {
        if (stage.exits().values().stream().noneMatch(SharesCheck::takesAnyRest)) {
            problems.add("missing-remainder", at, stage.exits().keySet());
        }
    }

    private static boolean takesAnyRest(Exit exit) {
        return exit.probability() == null
                && exit.logOdds() == null
                && exit.when() == null
                && exit.bySource().isEmpty();
    }

    private static void report(Shares shares, String source, JsonPointer at, Problems problems) {
        String whose = problems.text(source.isEmpty() ? "every-source" : "one-source", source);
        if (shares.remainders().size() > 1) {
            problems.add("several-remainders", at, shares.remainders(), whose);
        }
        if (shares.isTooMuch()) {
            problems.add("probability-sum-above-one", at, Shares.rounded(shares.given()), whose);
        } else if (shares.isTooLittle()) {
            problems.add("probability-sum", at, Shares.rounded(shares.given()), whose);
        }
    }
}
