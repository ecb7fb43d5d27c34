package io.leadflow.contracts.definition.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The language of a definition's expressions: CEL with the lead, its attributes and the time.
 * Immutable; safe for use by several threads.
 */
public final class ExpressionLanguage {
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder()
                    .setOptions(Limits.OPTIONS)
                    .addFunctionBindings(Functions.BINDINGS)
                    .build();
    private static final Set<CelKind> NUMBERS =
            EnumSet.of(CelKind.DOUBLE, CelKind.INT, CelKind.UINT);

    private final Variables variables;
    private final CelCompiler compiler;

    private ExpressionLanguage(Variables variables) {
        this.variables = variables;
        compiler = compiler(variables);
    }

    /** The language with the attributes of {@code definition}. */
    public static ExpressionLanguage of(ProcessDefinition definition) {
        return new ExpressionLanguage(Variables.of(definition));
    }

    /** Whether expressions could not tell an attribute of that id from something else. */
    public static boolean isTaken(String attribute) {
        return Variables.isTaken(attribute);
    }

    /**
     * Compiles a condition.
     *
     * @throws InvalidExpressionException where the text is no expression, or gives no true or false
     */
    public BooleanExpression condition(String text) {
        CelAbstractSyntaxTree tree = tree(text);
        if (!SimpleType.BOOL.equals(tree.getResultType())) {
            throw wrongResult("expression-not-a-condition", tree.getResultType());
        }
        return new BooleanExpression(compiled(text, tree));
    }

    /**
     * Compiles the formula of a number.
     *
     * @throws InvalidExpressionException where the text is no expression, or gives no number
     */
    public NumericExpression number(String text) {
        CelAbstractSyntaxTree tree = tree(text);
        if (!NUMBERS.contains(tree.getResultType().kind())) {
            throw wrongResult("expression-not-a-number", tree.getResultType());
        }
        return new NumericExpression(compiled(text, tree));
    }

    private CelAbstractSyntaxTree tree(String text) {
        CelValidationResult result = compiler.compile(text);
        if (result.hasError()) {
            throw new Diagnosis(text, variables.byName().keySet()).of(result.getErrors());
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("no error, but no tree: " + text, e);
        }
    }

    private CompiledExpression compiled(String text, CelAbstractSyntaxTree tree) {
        try {
            return new CompiledExpression(text, RUNTIME.createProgram(tree), variables);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("checked, but not executable: " + text, e);
        }
    }

    private static InvalidExpressionException wrongResult(String code, CelType found) {
        return new InvalidExpressionException(List.of(ExpressionError.of(code, found.name())));
    }

    private static CelCompiler compiler(Variables variables) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(Limits.OPTIONS)
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(Limits.declarations())
                        .setStandardMacros(Limits.MACROS)
                        .addFunctionDeclarations(Functions.DECLARATIONS);
        variables.byName().forEach((name, variable) -> builder.addVar(name, variable.type()));
        return builder.build();
    }
}
