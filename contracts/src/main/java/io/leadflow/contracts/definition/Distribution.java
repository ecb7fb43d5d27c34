package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.leadflow.contracts.definition.fit.InfeasibleException;

/**
 * A probability distribution, given in exactly one way: by its natural parameters, by mean and
 * coefficient of variation, or by quantiles. The unit is told by the property that holds it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Uniform.class, name = "uniform"),
    @JsonSubTypes.Type(value = Exponential.class, name = "exponential"),
    @JsonSubTypes.Type(value = Normal.class, name = "normal"),
    @JsonSubTypes.Type(value = Lognormal.class, name = "lognormal"),
    @JsonSubTypes.Type(value = Gamma.class, name = "gamma"),
    @JsonSubTypes.Type(value = Weibull.class, name = "weibull"),
    @JsonSubTypes.Type(value = Triangular.class, name = "triangular"),
    @JsonSubTypes.Type(value = Pert.class, name = "pert"),
    @JsonSubTypes.Type(value = Beta.class, name = "beta"),
    @JsonSubTypes.Type(value = Empirical.class, name = "empirical")
})
public sealed interface Distribution
        permits Constant,
                Uniform,
                Exponential,
                Normal,
                Lognormal,
                Gamma,
                Weibull,
                Triangular,
                Pert,
                Beta,
                Empirical {

    /**
     * The same distribution by its natural parameters alone, defaults filled in: of the same type,
     * without mean, cv and quantiles where those are not the parameters themselves. An empirical
     * one keeps its values (and weights) or its quantile table, rescaled.
     *
     * @throws InfeasibleException where it is given in no way or in more than one, or where no such
     *     distribution exists
     */
    Distribution natural();
}
