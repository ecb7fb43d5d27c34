package io.leadflow.contracts.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the length of the warm-up is found. */
public enum WarmUpMethod {
    /** It is given. */
    @JsonProperty("fixed")
    FIXED,
    /**
     * By MSER-5 (White 1997) on the number of open leads in pilot replications; the run shows the
     * days found.
     */
    @JsonProperty("mser-5")
    MSER_5
}
