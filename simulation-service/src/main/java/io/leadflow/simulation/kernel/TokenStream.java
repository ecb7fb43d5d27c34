package io.leadflow.simulation.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tokens that come into a graph: when, and what each is given. Set up by its methods, then handed
 * to {@link GraphBuilder#generate}.
 */
public final class TokenStream {
    static final int UNLIMITED = -1;

    final String purpose;
    final int tokenClass;
    final Sampler value;
    RateFunction rate;
    Sampler gaps = Samplers.exponential(1);
    long[] trace = {};
    Sampler batch;
    Map<String, Sampler> attributes = Map.of();
    int quota = UNLIMITED;

    /**
     * A stream of nothing yet.
     *
     * @param purpose names the random streams: purpose + "/arrivals", "/value", "/batch",
     *     "/attribute/" + name
     * @param tokenClass what choices tell tokens apart by
     * @param value drawn for each token, rounded half up
     */
    public TokenStream(String purpose, int tokenClass, Sampler value) {
        this.purpose = purpose;
        this.tokenClass = tokenClass;
        this.value = value;
    }

    /** Arrivals as a non-homogeneous Poisson process. */
    public TokenStream at(RateFunction expected) {
        rate = expected;
        return this;
    }

    /**
     * The expected number of arrivals from one to the next, instead of the exponential with mean 1
     * by the ziggurat.
     */
    public TokenStream gaps(Sampler sampler) {
        gaps = sampler;
        return this;
    }

    /** Arrivals at known moments, ascending, instead of at a rate. */
    public TokenStream at(long[] ticks) {
        trace = ticks.clone();
        return this;
    }

    /** Tokens of one arrival: drawn, rounded half up, at least 1. */
    public TokenStream inBatches(Sampler size) {
        batch = size;
        return this;
    }

    /** A number each, in order; the names tell their random streams. */
    public TokenStream withAttributes(Map<String, Sampler> samplers) {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(samplers));
        return this;
    }

    /** Ends when the quota is used up. */
    public TokenStream within(int quotaNumber) {
        quota = quotaNumber;
        return this;
    }
}
