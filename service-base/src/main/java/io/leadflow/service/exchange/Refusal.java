package io.leadflow.service.exchange;

import io.leadflow.contracts.problem.Problem;
import java.util.List;

/**
 * A request that is not done, and why. The answer is put into words in the caller's language when
 * it is written.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final transient Object[] args;
    private final transient List<Problem> problems;

    /**
     * A refusal.
     *
     * @param args of the kind's detail, in the order its text names them
     */
    public Refusal(ProblemKind kind, Object... args) {
        this(kind, List.of(), args);
    }

    /**
     * A refusal of a body or parameter.
     *
     * @param problems what is wrong with it, in the caller's language already
     */
    public Refusal(ProblemKind kind, List<Problem> problems, Object... args) {
        super(kind.code(), null, false, false);
        this.kind = kind;
        this.args = args.clone();
        this.problems = List.copyOf(problems);
    }

    public ProblemKind kind() {
        return kind;
    }

    Object[] args() {
        return args.clone();
    }

    public List<Problem> problems() {
        return problems;
    }
}
