package io.leadflow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Counts and sums of a run over all its replications, by name; those that are 0 are left out. */
public final class Tally {
    private final Map<String, Long> sums = new TreeMap<>();

    void add(String name, long by) {
        sums.merge(name, by, Long::sum);
        sums.remove(name, 0L);
    }

    void count(String name) {
        add(name, 1);
    }

    /** Adds the total of an estimate that REST gives. */
    void total(String name, JsonNode estimate) {
        JsonNode total = estimate.path("total");
        if (!total.isNumber()) {
            throw new AssertionError(name + " has no total: " + estimate);
        }
        add(name, total.asLong());
    }

    /** Adds the total of an amount in units of the currency, as hundredths. */
    void money(String name, JsonNode estimate) {
        JsonNode total = estimate.path("total");
        if (!total.isNumber()) {
            throw new AssertionError(name + " has no total: " + estimate);
        }
        add(name, Math.round(total.asDouble() * 100));
    }

    /** Adds a ratio as millionths. */
    void millionths(String name, JsonNode ratio) {
        add(name, millionths(ratio.asDouble()));
    }

    static long millionths(double ratio) {
        return Math.round(ratio * 1_000_000);
    }

    public Map<String, Long> sums() {
        return sums;
    }

    @Override
    public String toString() {
        return sums.toString();
    }
}
