package io.leadflow.contracts.definition.expression;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelOptions;
import dev.cel.parser.CelStandardMacro;
import java.util.List;

/** What keeps an expression small and quick, whatever its text. */
final class Limits {
    static final int LENGTH = 1_000;
    static final int DEPTH = 100;
    private static final int ITERATIONS = 1_000;

    /**
     * Their result is true or false: unlike those of map and filter, it cannot grow when nested.
     */
    static final List<CelStandardMacro> MACROS =
            List.of(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE);

    static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LENGTH)
                    .maxParseRecursionDepth(DEPTH)
                    .comprehensionMaxIterations(ITERATIONS)
                    .enableHeterogeneousNumericComparisons(true)
                    .build();

    private Limits() {}

    /** All but regular expressions: nested repetitions of a short one fill the memory. */
    static CelStandardDeclarations declarations() {
        return CelStandardDeclarations.newBuilder()
                .excludeFunctions(StandardFunction.MATCHES)
                .build();
    }
}
