package io.leadflow.metrics.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks at many figures at once without finding differences by chance alone: Holm's step-down
 * procedure (Scandinavian Journal of Statistics 6, 1979) keeps the chance of any false finding
 * under the level.
 */
final class Holm {
    private Holm() {}

    /**
     * Adjusted p-values, to be held against the level itself.
     *
     * @param pValues null for what could not be tested, and stays so
     */
    static Double[] adjusted(List<Double> pValues) {
        Double[] adjusted = new Double[pValues.size()];
        int[] order =
                IntStream.range(0, pValues.size())
                        .filter(i -> pValues.get(i) != null)
                        .boxed()
                        .sorted(Comparator.comparing(pValues::get))
                        .mapToInt(i -> i)
                        .toArray();
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            double p = Math.min(1, pValues.get(order[rank]) * (order.length - rank));
            largest = Math.max(largest, p);
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }
}
