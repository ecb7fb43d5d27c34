package io.leadflow.contracts.definition.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;

/** Functions of doubles beside CEL's own. */
final class Functions {
    static final List<CelFunctionDecl> DECLARATIONS =
            List.of(unary("exp"), unary("log"), binary("min"), binary("max"));

    static final List<CelFunctionBinding> BINDINGS =
            List.of(
                    CelFunctionBinding.from("exp_double", Double.class, StrictMath::exp),
                    CelFunctionBinding.from("log_double", Double.class, StrictMath::log),
                    CelFunctionBinding.from("min_double", Double.class, Double.class, Math::min),
                    CelFunctionBinding.from("max_double", Double.class, Double.class, Math::max));

    private Functions() {}

    private static CelFunctionDecl unary(String name) {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(
                        name + "_double", SimpleType.DOUBLE, SimpleType.DOUBLE));
    }

    private static CelFunctionDecl binary(String name) {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(
                        name + "_double", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE));
    }
}
