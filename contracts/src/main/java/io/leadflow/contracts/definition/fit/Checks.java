package io.leadflow.contracts.definition.fit;

/** Conditions on parameters that no type alone expresses. */
public final class Checks {
    private Checks() {}

    public static void positive(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new InfeasibleException("distribution-not-positive", name, value);
        }
    }

    public static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new InfeasibleException("distribution-not-finite", name, value);
        }
    }

    public static void less(String lowName, double low, String highName, double high) {
        finite(lowName, low);
        finite(highName, high);
        if (!(low < high)) {
            throw new InfeasibleException("distribution-bounds", lowName, low, highName, high);
        }
    }

    public static void within(String name, double value, double min, double max) {
        finite(name, value);
        if (!(value >= min && value <= max)) {
            throw new InfeasibleException("distribution-outside", name, value, min, max);
        }
    }

    static InfeasibleException noSuch(String type, String given) {
        return new InfeasibleException("distribution-infeasible", type, given);
    }
}
