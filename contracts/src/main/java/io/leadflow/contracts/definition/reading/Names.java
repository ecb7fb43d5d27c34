package io.leadflow.contracts.definition.reading;

import java.util.Locale;

/** Names of constants in documents. */
final class Names {
    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
