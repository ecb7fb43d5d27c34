package io.leadflow.metrics.compare;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.Run;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.metrics.compare.ComparisonReports.Effect;
import io.leadflow.metrics.compare.ComparisonReports.Method;
import io.leadflow.metrics.measure.Formulas;
import io.leadflow.metrics.measure.Measure;
import io.leadflow.metrics.report.Reports;
import io.leadflow.metrics.report.RunData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Holds a scenario against the base, figure by figure. */
final class ComparisonWriter {
    private static final double LEVEL = 0.05;

    private final RunData base;
    private final RunData other;
    private final Method method;
    private final Formulas ofBase;
    private final Formulas ofOther;

    private ComparisonWriter(RunData base, RunData other) {
        this.base = base;
        this.other = other;
        method =
                Objects.equals(base.run().request().seed(), other.run().request().seed())
                        ? Method.PAIRED
                        : Method.INDEPENDENT;
        ofBase = new Formulas(base.statistics().start());
        ofOther = new Formulas(other.statistics().start());
    }

    /**
     * Compares runs that can be.
     *
     * @param runs the base first
     */
    static ComparisonReports.Comparison comparison(Reports.Head base, List<RunData> runs) {
        List<ComparisonReports.Scenario> scenarios = new ArrayList<>();
        List<ComparisonReports.Row> all = new ArrayList<>();
        for (RunData other : runs.subList(1, runs.size())) {
            ComparisonWriter writer = new ComparisonWriter(runs.getFirst(), other);
            List<ComparisonReports.Row> rows = writer.rows();
            scenarios.add(writer.scenario(rows));
            all.addAll(rows);
        }
        return new ComparisonReports.Comparison(base, LEVEL, scenarios, all);
    }

    private ComparisonReports.Scenario scenario(List<ComparisonReports.Row> rows) {
        Run run = other.run();
        return new ComparisonReports.Scenario(
                other.id(),
                run.request().version(),
                run.request().labels(),
                run.request().overrides(),
                method,
                other.folded(),
                rows.stream()
                        .filter(ComparisonReports.Row::moved)
                        .map(ComparisonReports.Row::id)
                        .toList());
    }

    /** What both processes have. */
    private Set<Figure> figures() {
        Set<Figure> figures = Figure.of(base.run().definition());
        figures.retainAll(Figure.of(other.run().definition()));
        return figures;
    }

    private List<ComparisonReports.Row> rows() {
        List<Figure> figures = List.copyOf(figures());
        List<Difference> differences = figures.stream().map(this::difference).toList();
        Double[] adjusted = Holm.adjusted(differences.stream().map(Difference::pValue).toList());
        return IntStream.range(0, figures.size())
                .filter(i -> differences.get(i).mean() != null)
                .mapToObj(i -> row(figures.get(i), differences.get(i), adjusted[i]))
                .toList();
    }

    private static Measure measure(Formulas formulas, Figure figure) {
        return formulas.measure(figure.formula(), figure.stage(), figure.source());
    }

    private Difference difference(Figure figure) {
        Measure b = measure(ofBase, figure);
        Measure o = measure(ofOther, figure);
        if (method == Method.INDEPENDENT) {
            return Difference.independent(
                    independent(base.statistics(), b), independent(other.statistics(), o));
        }
        double[][] pairs = pairs(b, o);
        return Difference.paired(pairs[0], pairs[1]);
    }

    private static double[] independent(RunStatistics run, Measure measure) {
        return run.independent(run.values(measure::of));
    }

    /** Values of both runs in the replications in which both tell; antithetic ones in pairs. */
    private double[][] pairs(Measure b, Measure o) {
        Map<Integer, Double> before = byNumber(base.statistics(), b);
        Map<Integer, Double> now = byNumber(other.statistics(), o);
        before.keySet().retainAll(now.keySet());
        now.keySet().retainAll(before.keySet());
        return new double[][] {values(before), values(now)};
    }

    private static double[] values(Map<Integer, Double> byNumber) {
        return byNumber.values().stream().mapToDouble(x -> x).toArray();
    }

    /** By number of replication or antithetic pair; without those that do not tell. */
    private static Map<Integer, Double> byNumber(RunStatistics run, Measure measure) {
        int size = run.isAntithetic() ? 2 : 1;
        Map<Integer, double[]> sums = new TreeMap<>();
        for (ReplicationStatistics r : run.complete()) {
            double[] sum = sums.computeIfAbsent(r.start.replication() / size, n -> new double[2]);
            sum[0] += measure.of(r);
            sum[1]++;
        }
        Map<Integer, Double> means = new TreeMap<>();
        sums.forEach(
                (number, sum) -> {
                    if (sum[1] == size && !Double.isNaN(sum[0])) {
                        means.put(number, sum[0] / size);
                    }
                });
        return means;
    }

    private ComparisonReports.Row row(Figure figure, Difference difference, Double adjusted) {
        Measure measure = measure(ofBase, figure);
        Estimate baseValue = measure.estimate(base.statistics());
        ProcessDefinition process = base.run().definition();
        boolean moved = adjusted != null && adjusted < LEVEL;
        return new ComparisonReports.Row(
                other.id(),
                figure.id(),
                figure.name(process),
                figure.formula(),
                figure.stage(),
                figure.source(),
                measure.unit(),
                baseValue,
                measure(ofOther, figure).estimate(other.statistics()),
                new Estimate(
                        difference.mean(),
                        difference.low(),
                        difference.high(),
                        difference.n(),
                        null,
                        null),
                relative(difference.mean(), baseValue.mean()),
                difference.pValue(),
                adjusted,
                moved,
                moved ? effect(figure.better() * difference.mean()) : Effect.NONE,
                difference.smallestDetectable());
    }

    private static Double relative(double difference, Double base) {
        return base == null || base == 0 ? null : (Double) (difference / Math.abs(base));
    }

    private static Effect effect(double gain) {
        return gain == 0 ? Effect.CHANGED : gain > 0 ? Effect.BETTER : Effect.WORSE;
    }
}
