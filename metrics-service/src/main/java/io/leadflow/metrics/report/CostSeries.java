package io.leadflow.metrics.report;

import io.leadflow.contracts.definition.Campaign;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Source;
import io.leadflow.funnel.RunStatistics;
import java.time.LocalDate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What sources cost interval by interval, in units of the currency, by the prices of the
 * definition: leads when they are created, months day by day while sources bring leads. Over the
 * whole run that is what the simulation tells of costs, but for the rounding of that to minor
 * units.
 */
final class CostSeries {
    private final Figures figures;
    private final RunStatistics all;
    private final Intervals intervals;

    /**
     * @param figures of replications that have a {@link io.leadflow.funnel.SourceDetail}, of a run
     *     that is known
     */
    CostSeries(Figures figures, Intervals intervals) {
        this.figures = figures;
        this.intervals = intervals;
        all = figures.all;
    }

    /** Null where none of the sources ever costs anything. */
    double[][] of(IntPredicate sources) {
        return figures.each(start -> start.sources(), i -> i).stream()
                .filter(i -> sources.test(i) && costs(source(i)))
                .map(i -> cost(i))
                .reduce(CostSeries::plus)
                .orElse(null);
    }

    private Source source(int place) {
        ProcessDefinition definition = figures.definition().orElseThrow();
        return definition.sources().get(figures.start.sources().get(place).id());
    }

    private static boolean costs(Source source) {
        return source.cost() != null
                || source.arrivals().campaigns().values().stream()
                        .anyMatch(campaign -> campaign.costPerLead() != null);
    }

    private double[][] cost(int place) {
        Source source = source(place);
        double[][] cost =
                times(
                        intervals.flows(new SourceDays(s -> s == place)::created),
                        or0(source.costPerLead(null)));
        for (var campaign : source.arrivals().campaigns().entrySet()) {
            double more = more(source, campaign.getValue());
            double[][] leads =
                    intervals.flows(r -> r.detail.sources.ofCampaign(place, campaign.getKey()));
            cost = plus(cost, times(leads, more));
        }
        return source.cost() == null || source.cost().perMonth() == null
                ? cost
                : plus(cost, months(source.cost().perMonth()));
    }

    /** What a campaign's lead costs beyond others of its source. */
    private static double more(Source source, Campaign campaign) {
        return or0(source.costPerLead(campaign)) - or0(source.costPerLead(null));
    }

    private double[][] months(double perMonth) {
        LocalDate first = all.complete().getFirst().firstDay();
        LocalDate end = figures.arrivalsEnd().orElseThrow();
        double[][] months = new double[intervals.spans().size()][all.complete().size()];
        for (int i = 0; i < months.length; i++) {
            Intervals.Span span = intervals.spans().get(i);
            double share =
                    IntStream.range(span.from(), span.to())
                            .mapToObj(first::plusDays)
                            .filter(day -> day.isBefore(end))
                            .mapToDouble(day -> 1.0 / day.lengthOfMonth())
                            .sum();
            for (int r = 0; r < months[i].length; r++) {
                months[i][r] = share * perMonth;
            }
        }
        return months;
    }

    private static double or0(Double amount) {
        return amount == null ? 0 : amount;
    }

    private static double[][] times(double[][] values, double factor) {
        for (double[] row : values) {
            for (int r = 0; r < row.length; r++) {
                row[r] *= factor;
            }
        }
        return values;
    }

    private static double[][] plus(double[][] values, double[][] others) {
        double[][] sums = new double[values.length][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Intervals.plus(values[i], others[i]);
        }
        return sums;
    }
}
