package io.leadflow.contracts.definition.fit;

/** How a distribution is given. */
public enum Way {
    PARAMETERS,
    MOMENTS,
    QUANTILES
}
