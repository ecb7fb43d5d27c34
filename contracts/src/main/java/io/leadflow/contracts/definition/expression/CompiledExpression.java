package io.leadflow.contracts.definition.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;

/** An expression with what it needs to be evaluated. */
record CompiledExpression(String text, CelRuntime.Program program, Variables variables) {

    Object valueOf(LeadView lead) {
        try {
            return program.eval(variables.of(lead));
        } catch (CelEvaluationException e) {
            throw new ExpressionFailedException(text, e);
        }
    }
}
