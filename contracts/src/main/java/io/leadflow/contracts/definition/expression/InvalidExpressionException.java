package io.leadflow.contracts.definition.expression;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A text is not an expression as is needed; says why, in the languages of the product. */
public final class InvalidExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<ExpressionError> errors;

    /** The message has a line for each error. */
    InvalidExpressionException(List<ExpressionError> errors) {
        super(message(errors));
        this.errors = List.copyOf(errors);
    }

    /** The problems of the expression at {@code pointer}, at least one. */
    public List<Problem> problems(Locale locale, String pointer) {
        return errors.stream().map(error -> error.problem(locale, pointer)).toList();
    }

    private static String message(List<ExpressionError> errors) {
        return errors.stream()
                .map(error -> error.problem(Locales.ENGLISH, ""))
                .map(problem -> problem.message() + " " + problem.remedy())
                .collect(Collectors.joining("\n"));
    }
}
