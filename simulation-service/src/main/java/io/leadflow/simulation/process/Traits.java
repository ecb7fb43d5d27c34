package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Attribute;
import io.leadflow.contracts.definition.AttributeValue;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.event.MinorUnits;
import io.leadflow.simulation.kernel.Sampler;
import io.leadflow.simulation.kernel.Samplers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a lead of a source is given when it is created.
 *
 * @param value deal value in minor units
 * @param attributes by id, in order; of a categorical one, the category's number
 */
record Traits(Sampler value, Map<String, Sampler> attributes) {

    static Traits of(Compilation process, String source) {
        ProcessDefinition definition = process.definition;
        Map<String, Sampler> attributes = new LinkedHashMap<>();
        definition
                .attributes()
                .forEach((id, a) -> attributes.put(id, attribute(process, a, source)));
        return new Traits(value(process, definition.sources().get(source)), attributes);
    }

    private static Sampler value(Compilation process, Source source) {
        Distribution value = process.definition.dealValue(source);
        double minorUnits = MinorUnits.perUnit(process.definition.currency());
        return value == null ? Samplers.constant(0) : process.sampler(value).scaled(0, minorUnits);
    }

    private static Sampler attribute(Compilation process, Attribute attribute, String source) {
        AttributeValue value = attribute.valueFor(source);
        if (!value.isCategorical()) {
            return process.sampler(value.number());
        }
        double[] shares =
                attribute.value().categories().keySet().stream()
                        .mapToDouble(category -> value.categories().getOrDefault(category, 0.0))
                        .toArray();
        return process.options.antithetic() ? Inversion.index(shares) : index(shares);
    }

    private static Sampler index(double[] shares) {
        double[] numbers = new double[shares.length];
        Arrays.setAll(numbers, i -> i);
        return Samplers.empirical(numbers, shares);
    }
}
