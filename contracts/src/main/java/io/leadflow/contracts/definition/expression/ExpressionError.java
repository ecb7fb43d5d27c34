package io.leadflow.contracts.definition.expression;

import io.leadflow.contracts.problem.Messages;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import java.util.Locale;

/** One thing wrong with an expression, as keys of messages and their arguments. */
record ExpressionError(String code, String remedy, List<Object> args) {

    static ExpressionError of(String code, Object... args) {
        return new ExpressionError(code, code + ".remedy", List.of(args));
    }

    Problem problem(Locale locale, String pointer) {
        Object[] all = args.toArray();
        String message = Messages.text(locale, code + ".message", all);
        return new Problem(code, pointer, message, Messages.text(locale, remedy, all));
    }
}
