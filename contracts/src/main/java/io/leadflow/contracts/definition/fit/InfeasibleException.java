package io.leadflow.contracts.definition.fit;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Messages;
import io.leadflow.contracts.problem.Problem;
import java.util.Locale;

/** No distribution of the asked type is as described; says why, in the languages of the product. */
public final class InfeasibleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] args;

    public InfeasibleException(String code, Object... args) {
        super(Messages.text(Locales.ENGLISH, code + ".message", args));
        this.code = code;
        this.args = args.clone();
    }

    /** The problem of the distribution at {@code pointer}. */
    public Problem problem(Locale locale, String pointer) {
        return Messages.problem(locale, code, pointer, args);
    }
}
