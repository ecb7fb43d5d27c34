package io.leadflow.contracts.definition.expression;

/** A condition on a lead. Immutable; safe for use by several threads. */
public final class BooleanExpression {
    private final CompiledExpression compiled;

    BooleanExpression(CompiledExpression compiled) {
        this.compiled = compiled;
    }

    /**
     * Whether {@code lead} fulfils it.
     *
     * @throws ExpressionFailedException where that cannot be told, such as by a division by 0
     */
    public boolean test(LeadView lead) {
        return (Boolean) compiled.valueOf(lead);
    }

    @Override
    public String toString() {
        return compiled.text();
    }
}
