package io.leadflow.embedded.demo;

/**
 * What the demonstration simulates: 90 days of the example, followed for 240 more.
 *
 * @param replications independent repetitions, at least 1
 * @param seed of all random numbers
 */
public record DemoSettings(int replications, long seed) {

    /** The example's process id. */
    public static final String PROCESS = "marketplace-seller-acquisition";

    /** The settings whose figures the documentation shows. */
    public static final DemoSettings USUAL = new DemoSettings(30, 2018);
}
