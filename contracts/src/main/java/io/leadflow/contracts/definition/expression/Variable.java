package io.leadflow.contracts.definition.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** What an expression can ask of a lead. */
record Variable(CelType type, Function<LeadView, Object> value) {

    static Variable number(ToDoubleFunction<LeadView> value) {
        return new Variable(SimpleType.DOUBLE, value::applyAsDouble);
    }

    /** CEL's ints have 64 bits. */
    static Variable count(ToIntFunction<LeadView> value) {
        return new Variable(SimpleType.INT, lead -> (long) value.applyAsInt(lead));
    }

    static Variable text(Function<LeadView, String> value) {
        return new Variable(SimpleType.STRING, value::apply);
    }
}
