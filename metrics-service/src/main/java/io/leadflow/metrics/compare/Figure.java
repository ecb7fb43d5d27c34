package io.leadflow.metrics.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.Metric;
import io.leadflow.contracts.definition.MetricFormula;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.service.exchange.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A figure that runs are compared by.
 *
 * @param stage null where it looks at none
 * @param source null where it looks at all
 */
record Figure(MetricFormula formula, String stage, String source) {
    private static final ObjectMapper JSON = Wire.newMapper();

    private static final List<MetricFormula> OF_THE_WHOLE =
            List.of(
                    MetricFormula.LEADS,
                    MetricFormula.WON,
                    MetricFormula.CONVERSION,
                    MetricFormula.WIN_RATE,
                    MetricFormula.REVENUE,
                    MetricFormula.AVERAGE_DEAL,
                    MetricFormula.VELOCITY,
                    MetricFormula.CYCLE_DAYS,
                    MetricFormula.FIRST_RESPONSE_DAYS,
                    MetricFormula.FROZEN_SHARE,
                    MetricFormula.STALE_SHARE,
                    MetricFormula.COST_PER_LEAD,
                    MetricFormula.COST_PER_WON);

    private static final List<MetricFormula> OF_A_SOURCE =
            List.of(MetricFormula.LEADS, MetricFormula.CONVERSION, MetricFormula.REVENUE);

    /** What can be told of a process: the whole, its stages, its sources, its dictionary. */
    static Set<Figure> of(ProcessDefinition process) {
        Set<Figure> figures = new LinkedHashSet<>();
        OF_THE_WHOLE.forEach(formula -> figures.add(new Figure(formula, null, null)));
        List<String> funnel = process.funnelStages();
        for (String stage : funnel.subList(0, funnel.size() - 1)) {
            figures.add(new Figure(MetricFormula.STAGE_CONVERSION, stage, null));
        }
        for (String stage : process.stages().keySet()) {
            figures.add(new Figure(MetricFormula.STAGE_DAYS, stage, null));
        }
        for (String source : process.sources().keySet()) {
            OF_A_SOURCE.forEach(formula -> figures.add(new Figure(formula, null, source)));
        }
        process.metrics().values().forEach(metric -> figures.add(of(metric)));
        return figures;
    }

    private static Figure of(Metric metric) {
        boolean ofAStage =
                metric.formula() == MetricFormula.STAGE_CONVERSION
                        || metric.formula() == MetricFormula.STAGE_DAYS;
        return new Figure(metric.formula(), ofAStage ? metric.stage() : null, metric.source());
    }

    /** The formula, with the stage and the source it looks at. */
    String id() {
        String id = formulaId();
        id = stage == null ? id : id + ":" + stage;
        return source == null ? id : id + ":" + source;
    }

    private String formulaId() {
        return JSON.convertValue(formula, String.class);
    }

    LocalizedText name(ProcessDefinition process) {
        return new LocalizedText(name(process, Locales.ENGLISH), name(process, Locales.RUSSIAN));
    }

    private String name(ProcessDefinition process, Locale locale) {
        String name = Texts.text(locale, "formula." + formulaId());
        if (stage != null) {
            name += ": " + process.stages().get(stage).name().in(locale);
        }
        return source == null
                ? name
                : name + ": " + process.sources().get(source).name().in(locale);
    }

    /** 1 where more is better, -1 where less is, 0 where neither is. */
    int better() {
        return switch (formula) {
            case LEADS, AVERAGE_DEAL -> 0;
            case WON, CONVERSION, WIN_RATE, STAGE_CONVERSION, REVENUE, VELOCITY -> 1;
            case FROZEN_SHARE,
                    STALE_SHARE,
                    CYCLE_DAYS,
                    FIRST_RESPONSE_DAYS,
                    STAGE_DAYS,
                    COST_PER_LEAD,
                    COST_PER_WON ->
                    -1;
        };
    }
}
