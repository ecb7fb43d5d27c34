package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.MS_PER_DAY;
import static io.leadflow.metrics.report.Figures.sumOfAll;

import io.leadflow.contracts.definition.Guardrail;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.GuardrailStatistics;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes how often guardrails are broken. */
final class GuardrailWriter {
    private final Figures figures;
    private final RunStatistics all;

    GuardrailWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
    }

    GuardrailReports.Guardrails guardrails() {
        List<Integer> broken =
                places().filter(g -> figures.any(r -> r.guardrails[g].firstAt != null)).toList();
        return new GuardrailReports.Guardrails(
                figures.head(),
                list(),
                broken.stream().flatMap(this::byStage).toList(),
                broken.stream().flatMap(this::byDay).toList());
    }

    private Stream<Integer> places() {
        return figures.each(start -> start.guardrails(), i -> i).stream();
    }

    List<GuardrailReports.Guardrail> list() {
        return places().map(this::guardrail).toList();
    }

    private GuardrailReports.Guardrail guardrail(int i) {
        String id = id(i);
        Optional<Guardrail> defined = figures.definition().map(d -> d.guardrails().get(id));
        ToDoubleFunction<ReplicationStatistics> leads = of(i, g -> g.leads);
        return new GuardrailReports.Guardrail(
                id,
                name(i),
                defined.map(Guardrail::measure).orElse(null),
                defined.map(Guardrail::stage).orElse(null),
                defined.map(Guardrail::limit).orElse(null),
                all.estimate(of(i, GuardrailStatistics::total)),
                all.estimate(leads),
                all.ratio(leads, sumOfAll(s -> s.leads)),
                firstDate(i),
                all.ratio(r -> daysToFirst(r, i), r -> r.guardrails[i].firstAt == null ? 0 : 1));
    }

    private LocalDate firstDate(int i) {
        return all.complete().stream()
                .map(r -> r.guardrails[i].firstAt)
                .filter(Objects::nonNull)
                .min(Long::compare)
                .map(at -> Instant.ofEpochMilli(at).atZone(zone()).toLocalDate())
                .orElse(null);
    }

    private ZoneId zone() {
        return ZoneId.of(figures.start.timeZone());
    }

    private static double daysToFirst(ReplicationStatistics r, int i) {
        Long first = r.guardrails[i].firstAt;
        return first == null ? 0 : (first - r.start.measuredFrom()) / MS_PER_DAY;
    }

    private Stream<GuardrailReports.StageBreaches> byStage(int i) {
        return IntStream.range(0, figures.start.stages().size())
                .filter(s -> figures.anyAbove0(of(i, g -> g.breaches[s])))
                .mapToObj(s -> inStage(i, s));
    }

    private GuardrailReports.StageBreaches inStage(int i, int stage) {
        String stageId = figures.start.stages().get(stage);
        return new GuardrailReports.StageBreaches(
                id(i),
                stageId,
                name(i),
                figures.stageName(stageId),
                all.estimate(of(i, g -> g.breaches[stage])),
                all.estimate(of(i, g -> g.leadsByStage[stage])));
    }

    private Stream<GuardrailReports.DayBreaches> byDay(int i) {
        ReplicationStatistics first = all.complete().getFirst();
        List<long[]> breaches = all.complete().stream().map(r -> r.dayFigures.breaches(i)).toList();
        return IntStream.range(0, first.dayFigures.size())
                .mapToObj(
                        day ->
                                new GuardrailReports.DayBreaches(
                                        first.firstDay().plusDays(day),
                                        id(i),
                                        all.estimate(on(day, breaches))));
    }

    private static double[] on(int day, List<long[]> byReplication) {
        return byReplication.stream().mapToDouble(days -> days[day]).toArray();
    }

    private String id(int i) {
        return figures.start.guardrails().get(i);
    }

    private LocalizedText name(int i) {
        return figures.name(id(i), d -> d.guardrails().get(id(i)).name());
    }

    private static ToDoubleFunction<ReplicationStatistics> of(
            int guardrail, ToLongFunction<GuardrailStatistics> value) {
        return r -> (double) value.applyAsLong(r.guardrails[guardrail]);
    }
}
