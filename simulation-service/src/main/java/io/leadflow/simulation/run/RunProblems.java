package io.leadflow.simulation.run;

import io.leadflow.contracts.problem.Problem;
import io.leadflow.contracts.problem.ProblemList;
import io.leadflow.service.exchange.Refusal;
import io.leadflow.service.exchange.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What is wrong with a run request, in the language of whoever sent it. */
final class RunProblems {
    private final Locale locale;
    private final ProblemList found;

    RunProblems(Locale locale) {
        this.locale = locale;
        this.found = new ProblemList(locale);
    }

    Locale locale() {
        return locale;
    }

    void add(String pointer, String code, Object... args) {
        found.add(() -> Texts.problem(locale, code, pointer, args));
    }

    void unknownField(String pointer, String name, Collection<String> known) {
        add(pointer, "unknown-field", name, listed(known));
    }

    /** Problems of the definition with the overrides, where the overrides would mend them. */
    void addOfOverrides(List<Problem> problems) {
        for (Problem p : problems) {
            String pointer = "/overrides" + p.pointer();
            found.add(() -> new Problem(p.code(), pointer, p.message(), p.remedy()));
        }
    }

    /** Problems of the definition as it is on the topic. */
    void addOfPublished(List<Problem> problems) {
        for (Problem p : problems) {
            add("/process", "published-invalid", p.pointer(), p.message(), p.remedy());
        }
    }

    static String listed(Collection<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }

    /** Fails with all problems found. */
    void check() {
        if (!found.isEmpty()) {
            List<Problem> all = found.all();
            throw new Refusal(RunProblemKind.INVALID_RUN, all, all.size());
        }
    }
}
