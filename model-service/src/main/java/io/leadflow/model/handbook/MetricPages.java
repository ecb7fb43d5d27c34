package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.Guardrail;
import io.leadflow.contracts.definition.Metric;
import io.leadflow.contracts.definition.MetricFormula;
import io.leadflow.contracts.definition.MetricTarget;
import io.leadflow.model.handbook.Handbook.GuardrailEntry;
import io.leadflow.model.handbook.Handbook.MetricEntry;
import io.leadflow.model.wording.Words;

/** Tells of the metric dictionary and the guardrails. */
final class MetricPages {
    private final Parts parts;

    MetricPages(Parts parts) {
        this.parts = parts;
    }

    /**
     * An entry of the dictionary.
     *
     * @param value in the run, in the formula's unit; null where there is none
     */
    MetricEntry metric(String id, Metric metric, Double value) {
        return new MetricEntry(
                parts.words().of(metric.name(), id),
                parts.words().of(metric.why()),
                formula(metric),
                metric.target() == null ? null : target(metric.formula(), metric.target()),
                Words.legal(metric.owner()),
                parts.words().of(metric.lever()),
                value == null ? null : value(metric.formula(), value));
    }

    GuardrailEntry guardrail(String id, Guardrail guardrail) {
        String limit = limit(guardrail);
        return new GuardrailEntry(
                parts.words().of(guardrail.name(), id),
                parts.words().of(guardrail.why()),
                guardrail.stage() == null
                        ? limit
                        : parts.text("in-stage", limit, parts.target(guardrail.stage())));
    }

    private String formula(Metric metric) {
        String formula = parts.words().text("formula", metric.formula());
        if (metric.stage() != null) {
            formula = parts.text("in-stage", formula, parts.target(metric.stage()));
        }
        return metric.source() == null
                ? formula
                : parts.text("from-source", formula, parts.source(metric.source()));
    }

    private String target(MetricFormula formula, MetricTarget target) {
        if (target.atLeast() == null) {
            return target.atMost() == null
                    ? null
                    : parts.text("target.at-most", value(formula, target.atMost()));
        }
        String least = value(formula, target.atLeast());
        return target.atMost() == null
                ? parts.text("target.at-least", least)
                : parts.text("target.between", least, value(formula, target.atMost()));
    }

    private String value(MetricFormula formula, double value) {
        return switch (formula) {
            case LEADS, WON -> parts.quantities().number(value);
            case CONVERSION, WIN_RATE, STAGE_CONVERSION, FROZEN_SHARE, STALE_SHARE ->
                    parts.quantities().percent(value);
            case REVENUE, AVERAGE_DEAL, COST_PER_LEAD, COST_PER_WON -> parts.money(value);
            case VELOCITY -> parts.text("per-day", parts.money(value));
            case CYCLE_DAYS, FIRST_RESPONSE_DAYS, STAGE_DAYS -> parts.quantities().days(value);
        };
    }

    private String limit(Guardrail guardrail) {
        double limit = guardrail.limit();
        String most =
                switch (guardrail.measure()) {
                    case FIRST_RESPONSE_WORKING_HOURS ->
                            parts.words().count("working-hours", limit);
                    case WAITING_DAYS, STAGE_DAYS -> parts.words().count("days", limit);
                    case STAGE_VISITS -> parts.words().count("visits", limit);
                };
        return parts.text(
                "guardrail.limit", parts.words().text("measure", guardrail.measure()), most);
    }
}
