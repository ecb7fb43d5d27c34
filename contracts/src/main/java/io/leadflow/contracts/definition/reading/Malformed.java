package io.leadflow.contracts.definition.reading;

import java.util.Set;

/** Codes of problems that keep a document from being read at all. */
final class Malformed {
    static final String JSON = "malformed-json";
    static final String YAML = "malformed-yaml";
    static final String TOO_LARGE = "too-large";
    static final Set<String> CODES = Set.of(JSON, YAML, TOO_LARGE);

    private Malformed() {}
}
