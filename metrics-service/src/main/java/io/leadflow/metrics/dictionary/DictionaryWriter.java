package io.leadflow.metrics.dictionary;

import io.leadflow.contracts.definition.Metric;
import io.leadflow.contracts.definition.MetricTarget;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.metrics.dictionary.DictionaryReports.Verdict;
import io.leadflow.metrics.measure.Formulas;
import io.leadflow.metrics.measure.Measure;
import io.leadflow.metrics.report.Reports;
import io.leadflow.metrics.report.RunData;
import java.util.List;
import java.util.Map;

/** Evaluates a metric dictionary. */
final class DictionaryWriter {
    private final RunStatistics run;
    private final Formulas formulas;

    private DictionaryWriter(RunStatistics run) {
        this.run = run;
        formulas = new Formulas(run.start());
    }

    /** No entries where nothing has been simulated yet, or the definition is not known. */
    static DictionaryReports.Dictionary dictionary(Reports.Head head, RunData data) {
        if (data.run() == null || data.statistics().start() == null) {
            return new DictionaryReports.Dictionary(head, List.of());
        }
        DictionaryWriter writer = new DictionaryWriter(data.statistics());
        return new DictionaryReports.Dictionary(
                head,
                data.run().definition().metrics().entrySet().stream().map(writer::entry).toList());
    }

    private DictionaryReports.Entry entry(Map.Entry<String, Metric> of) {
        Metric metric = of.getValue();
        Measure measure = formulas.measure(metric.formula(), metric.stage(), metric.source());
        Estimate value = measure.estimate(run);
        return new DictionaryReports.Entry(
                of.getKey(),
                metric.name(),
                metric.why(),
                metric.formula(),
                metric.stage(),
                metric.source(),
                measure.unit(),
                value,
                metric.target(),
                isMet(value, metric.target()),
                verdict(value, metric.target()),
                metric.owner(),
                metric.lever());
    }

    private static Boolean isMet(Estimate value, MetricTarget target) {
        boolean asked = target != null && value.mean() != null;
        return asked ? (Boolean) isWithin(value.mean(), target) : null;
    }

    static Verdict verdict(Estimate value, MetricTarget target) {
        if (target == null || value.mean() == null) {
            return null;
        }
        if (value.low() == null) {
            return Verdict.UNCERTAIN;
        }
        if (isWithin(value.low(), target) && isWithin(value.high(), target)) {
            return Verdict.MET;
        }
        boolean below = target.atLeast() != null && value.high() < target.atLeast();
        boolean above = target.atMost() != null && value.low() > target.atMost();
        return below || above ? Verdict.MISSED : Verdict.UNCERTAIN;
    }

    private static boolean isWithin(double value, MetricTarget target) {
        return (target.atLeast() == null || value >= target.atLeast())
                && (target.atMost() == null || value <= target.atMost());
    }
}
