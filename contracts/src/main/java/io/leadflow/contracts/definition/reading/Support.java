package io.leadflow.contracts.definition.reading;

import io.leadflow.contracts.definition.Beta;
import io.leadflow.contracts.definition.Constant;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Empirical;
import io.leadflow.contracts.definition.Exponential;
import io.leadflow.contracts.definition.Gamma;
import io.leadflow.contracts.definition.Lognormal;
import io.leadflow.contracts.definition.Normal;
import io.leadflow.contracts.definition.Pert;
import io.leadflow.contracts.definition.Triangular;
import io.leadflow.contracts.definition.Uniform;
import io.leadflow.contracts.definition.Weibull;
import java.util.Collections;

/** Where the values of a distribution start. */
final class Support {
    private Support() {}

    /** Lowest value of a distribution given by its natural parameters. */
    static double lowest(Distribution natural) {
        return switch (natural) {
            case Constant constant -> constant.value();
            case Uniform uniform -> uniform.min();
            case Normal normal -> normal.min();
            case Triangular triangular -> triangular.min();
            case Pert pert -> pert.min();
            case Beta beta -> beta.min();
            case Empirical empirical -> lowest(empirical);
            case Exponential e -> 0;
            case Lognormal l -> 0;
            case Gamma g -> 0;
            case Weibull w -> 0;
        };
    }

    private static double lowest(Empirical empirical) {
        return empirical.values().isEmpty()
                ? Collections.min(empirical.quantiles().values())
                : Collections.min(empirical.values());
    }
}
