package io.leadflow.contracts.definition.expression;

/** A number computed from a lead. Immutable; safe for use by several threads. */
public final class NumericExpression {
    private final CompiledExpression compiled;

    NumericExpression(CompiledExpression compiled) {
        this.compiled = compiled;
    }

    /**
     * The number for {@code lead}; it may be infinite, but is a number.
     *
     * @throws ExpressionFailedException where there is none, such as for the logarithm of -1
     */
    public double evaluate(LeadView lead) {
        double value = ((Number) compiled.valueOf(lead)).doubleValue();
        if (Double.isNaN(value)) {
            throw new ExpressionFailedException(compiled.text(), "the result is not a number");
        }
        return value;
    }

    @Override
    public String toString() {
        return compiled.text();
    }
}
