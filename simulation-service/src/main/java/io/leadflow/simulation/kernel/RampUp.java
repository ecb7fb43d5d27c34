package io.leadflow.simulation.kernel;

/** Speed grows linearly from {@code share} at {@code start} to 1 after {@code ticks}. */
public record RampUp(long start, long ticks, double share) {
    /** Full speed always. */
    public static final RampUp NONE = new RampUp(Long.MIN_VALUE / 2, 1, 1);

    double at(long tick) {
        double passed = (double) (tick - start) / ticks;
        return passed >= 1 ? 1 : share + (1 - share) * Math.max(0, passed);
    }
}
