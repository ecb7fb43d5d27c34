package io.leadflow.e2e;

import java.util.Map;
import java.util.TreeMap;

/** Means of numeric attributes over all leads, the won and the lost ones of a run. */
final class NumberTally {
    private final Map<String, double[]> sums = new TreeMap<>();

    void add(KernelLead lead) {
        lead.attributes.forEach(
                (name, value) -> {
                    if (value instanceof Double number) {
                        add("number " + name + " all", number);
                        add("number " + name + " " + lead.state, number);
                    }
                });
    }

    private void add(String name, double number) {
        double[] sum = sums.computeIfAbsent(name, n -> new double[2]);
        sum[0] += number;
        sum[1]++;
    }

    void addTo(Tally tally) {
        sums.forEach(
                (name, sum) -> {
                    if (!name.endsWith(" open") && !name.endsWith(" frozen")) {
                        tally.add(name, Tally.millionths(sum[0] / sum[1]));
                    }
                });
    }
}
