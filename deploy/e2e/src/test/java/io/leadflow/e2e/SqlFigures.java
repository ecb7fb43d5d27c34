package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Figures by key, replication and name, as SQL found them; what it did not find is 0.
 *
 * @param replications how many there are
 */
record SqlFigures(Map<String, Map<Integer, Map<String, Double>>> byKey, int replications) {

    Set<String> keys() {
        return byKey.keySet();
    }

    /** Of one name, or the sum of several, as in {@code won + lost}. */
    double[] values(String key, String names) {
        Map<Integer, Map<String, Double>> ofKey = byKey.getOrDefault(key, Map.of());
        return IntStream.range(0, replications)
                .mapToDouble(
                        r ->
                                Arrays.stream(names.split(" \\+ "))
                                        .mapToDouble(
                                                name ->
                                                        ofKey.getOrDefault(r, Map.of())
                                                                .getOrDefault(name, 0.0))
                                        .sum())
                .toArray();
    }

    double value(String key, int replication, String name) {
        return values(key, name)[replication];
    }

    /** Over all replications. */
    double total(String key, String names) {
        return Arrays.stream(values(key, names)).sum();
    }

    void assertCount(JsonNode estimate, String key, String name) {
        double[] values = values(key, name);
        String what = key + " " + name;
        assertEstimate(estimate, what, values);
        if (estimate.has("total")) {
            assertClose(estimate.path("total"), what + " total", Arrays.stream(values).sum());
        }
    }

    void assertRatio(JsonNode estimate, String key, String above, String below) {
        String what = key + " " + above + " / " + below;
        assertRatio(estimate, what, values(key, above), values(key, below));
    }

    private static void assertRatio(JsonNode estimate, String what, double[] a, double[] b) {
        double[] ratios =
                IntStream.range(0, a.length)
                        .filter(r -> b[r] > 0)
                        .mapToDouble(r -> a[r] / b[r])
                        .toArray();
        assertEstimate(estimate, what, ratios);
        if (ratios.length > 0) {
            double pooled = Arrays.stream(a).sum() / Arrays.stream(b).sum();
            assertClose(estimate.path("pooled"), what + " pooled", pooled);
        }
    }

    /** Of what another key, or others' figures, tell. */
    void assertShare(
            JsonNode estimate, String key, String name, SqlFigures whole, String ofKey, String of) {
        String what = key + " " + name + " of " + ofKey + " " + of;
        assertRatio(estimate, what, values(key, name), whole.values(ofKey, of));
    }

    private static void assertEstimate(JsonNode estimate, String what, double[] values) {
        int n = values.length;
        assertThat(estimate.path("n").asInt()).as("%s n, of %s", what, estimate).isEqualTo(n);
        if (n == 0) {
            return;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        assertClose(estimate.path("mean"), what + " mean", mean);
        if (n > 1) {
            double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
            double half =
                    TDistribution.of(n - 1.0).inverseCumulativeProbability(0.975)
                            * Math.sqrt(squares / (n - 1) / n);
            assertClose(estimate.path("low"), what + " low", mean - half);
            assertClose(estimate.path("high"), what + " high", mean + half);
        }
    }

    static void assertClose(JsonNode told, String what, double expected) {
        assertThat(told.isNumber()).as("%s is told", what).isTrue();
        double slack = 1e-9 * Math.max(1, Math.abs(expected));
        assertThat(told.asDouble()).as(what).isCloseTo(expected, within(slack));
    }
}
