package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;

/** Ranges of numbers in maps, which the schema leaves open. */
final class Ranges {
    private Ranges() {}

    static void atLeastZero(double value, JsonPointer at, Problems problems) {
        if (value < 0) {
            problems.add("out-of-range", at, value, problems.text("at-least"), 0);
        }
    }

    static void probability(double value, JsonPointer at, Problems problems) {
        atLeastZero(value, at, problems);
        if (value > 1) {
            problems.add("out-of-range", at, value, problems.text("at-most"), 1);
        }
    }
}
