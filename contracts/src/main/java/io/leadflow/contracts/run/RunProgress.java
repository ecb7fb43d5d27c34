package io.leadflow.contracts.run;

/**
 * How far a run is.
 *
 * @param replicationsDone replications simulated to their end
 * @param replications replications asked for
 * @param simulatedFraction simulated share of all replications' time, 0 to 1
 * @param events lead events written so far
 * @param leads leads created so far
 */
public record RunProgress(
        int replicationsDone, int replications, double simulatedFraction, long events, long leads) {

    public static RunProgress none(int replications) {
        return new RunProgress(0, replications, 0, 0, 0);
    }
}
