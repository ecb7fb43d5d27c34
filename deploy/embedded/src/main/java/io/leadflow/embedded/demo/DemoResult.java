package io.leadflow.embedded.demo;

import java.util.Locale;

/**
 * What came out, summed over the replications.
 *
 * @param leads leads created
 * @param won leads won
 * @param replications how many
 */
public record DemoResult(long leads, long won, int replications) {

    /** The result in one line for programs; conversion is won ÷ leads. */
    public String line() {
        double conversion = leads == 0 ? 0 : (double) won / leads;
        return String.format(
                Locale.ROOT,
                "demo leads=%d won=%d conversion=%.3f replications=%d",
                leads,
                won,
                conversion,
                replications);
    }
}
