package io.leadflow.contracts.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Problems as they are found. So many are told as somebody could want to read, and then only that
 * there are more: an answer must not be many times as large as the question.
 */
public final class ProblemList {
    static final int MOST = 500;

    private final Locale locale;
    private final List<Problem> found = new ArrayList<>();
    private boolean more;

    public ProblemList(Locale locale) {
        this.locale = locale;
    }

    /** Adds a problem, which is put into words only if it is told. */
    public void add(Supplier<Problem> problem) {
        if (found.size() < MOST) {
            found.add(problem.get());
        } else {
            more = true;
        }
    }

    public void addAll(List<Problem> problems) {
        problems.forEach(problem -> add(() -> problem));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(found);
        if (more) {
            all.add(Messages.problem(locale, "more-problems", "", MOST));
        }
        return List.copyOf(all);
    }
}
