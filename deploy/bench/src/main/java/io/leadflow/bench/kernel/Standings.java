package io.leadflow.bench.kernel;

import io.leadflow.bench.reference.Measured;
import io.leadflow.bench.reference.Medians;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What each contender measured, round by round. */
record Standings(Map<String, List<Measured>> figures) {

    Standings {
        figures = new LinkedHashMap<>(figures);
    }

    /** Median of the rounds, lead events per second. */
    double eventsPerSecond(String who) {
        return median(who, Measured::eventsPerSecond);
    }

    double median(String who, ToDoubleFunction<Measured> figure) {
        return Medians.of(figures.get(who).stream().mapToDouble(figure).toArray());
    }

    /**
     * How many times as fast one contender is as another: the median of the ratios within a round;
     * empty where the other did not take part.
     */
    OptionalDouble ratio(String who, String toWhom) {
        List<Measured> mine = figures.get(who);
        List<Measured> others = figures.get(toWhom);
        if (others == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                Medians.of(
                        IntStream.range(0, mine.size())
                                .mapToDouble(
                                        i ->
                                                mine.get(i).eventsPerSecond()
                                                        / others.get(i).eventsPerSecond())
                                .toArray()));
    }
}
