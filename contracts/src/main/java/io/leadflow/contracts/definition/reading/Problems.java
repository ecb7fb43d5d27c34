package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.expression.InvalidExpressionException;
import io.leadflow.contracts.definition.fit.InfeasibleException;
import io.leadflow.contracts.problem.Messages;
import io.leadflow.contracts.problem.Nearest;
import io.leadflow.contracts.problem.Problem;
import io.leadflow.contracts.problem.ProblemList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects the problems of one document, in one language. */
final class Problems {
    private final Locale locale;
    private final ProblemList found;

    Problems(Locale locale) {
        this.locale = locale;
        this.found = new ProblemList(locale);
    }

    void add(String code, JsonPointer at, Object... args) {
        found.add(() -> Messages.problem(locale, code, at.toString(), args));
    }

    void add(InfeasibleException infeasible, JsonPointer at) {
        found.add(() -> infeasible.problem(locale, at.toString()));
    }

    void add(InvalidExpressionException invalid, JsonPointer at) {
        found.addAll(invalid.problems(locale, at.toString()));
    }

    void atMost(int most, int entries, JsonPointer at) {
        if (entries > most) {
            add("too-many", at, entries, most);
        }
    }

    /** Reports a word that is none of those known; the remedy names the nearest if one is near. */
    void addWithNearest(String code, JsonPointer at, String word, Collection<String> known) {
        Optional<String> nearest = Nearest.to(word, known);
        String remedy = nearest.isPresent() ? ".remedy.nearest" : ".remedy";
        add(code, remedy, at, word, known, nearest.orElse(""));
    }

    /** Checks that an id is among those known, the ids of the definition's {@code section}. */
    void reference(String id, Collection<String> known, String section, JsonPointer at) {
        if (known.contains(id)) {
            return;
        }
        Optional<String> nearest = Nearest.to(id, known);
        String remedy = nearest.isPresent() ? ".remedy.nearest" : ".remedy";
        String fitting = known.isEmpty() ? ".remedy.none" : remedy;
        add("unknown-reference", fitting, at, id, known, nearest.orElse(""), section);
    }

    /** A piece of a message. */
    String text(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    List<Problem> all() {
        return found.all();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    private void add(String code, String remedy, JsonPointer at, Object... args) {
        found.add(
                () ->
                        new Problem(
                                code,
                                at.toString(),
                                text(code + ".message", args),
                                text(code + remedy, args)));
    }
}
