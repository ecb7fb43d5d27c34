package io.leadflow.metrics.report;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.AttributeStatistics;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.NumberStatistics;
import io.leadflow.funnel.OutcomeCounts;
import io.leadflow.funnel.ReplicationStatistics;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes what becomes of leads of different kinds. */
final class SegmentWriter {
    private final Figures figures;

    SegmentWriter(Figures figures) {
        this.figures = figures;
    }

    SegmentReports.Segments segments() {
        return new SegmentReports.Segments(figures.head(), categories(), numbers());
    }

    /** In the order of the process, the same in every replication. */
    private Stream<String> attributes() {
        return figures.all.complete().stream()
                .flatMap(r -> r.attributes.keySet().stream())
                .distinct();
    }

    List<SegmentReports.Segment> categories() {
        return attributes().flatMap(this::categories).toList();
    }

    private Stream<SegmentReports.Segment> categories(String attribute) {
        List<String> listed = figures.categories(attribute);
        return figures.all.complete().stream()
                .map(r -> r.attributes.get(attribute))
                .filter(Objects::nonNull)
                .flatMap(statistics -> statistics.categories.keySet().stream())
                .distinct()
                .sorted(
                        Comparator.<String>comparingInt(listed::indexOf)
                                .thenComparing(Comparator.naturalOrder()))
                .map(category -> segment(attribute, category));
    }

    private SegmentReports.Segment segment(String attribute, String category) {
        Outcomes of = new Outcomes(figures, r -> counts(r, attribute, category));
        return new SegmentReports.Segment(
                attribute,
                category,
                name(attribute),
                of.leads(),
                of.share(Figures.leads()),
                of.won(),
                of.lost(),
                of.conversion(),
                of.winRate(),
                of.revenue(),
                of.revenuePerLead());
    }

    private static OutcomeCounts counts(
            ReplicationStatistics r, String attribute, String category) {
        AttributeStatistics of = r.attributes.get(attribute);
        return of == null ? null : of.categories.get(category);
    }

    List<SegmentReports.NumericAttribute> numbers() {
        return attributes()
                .filter(attribute -> figures.any(r -> number(r, attribute).isPresent()))
                .map(this::number)
                .toList();
    }

    private SegmentReports.NumericAttribute number(String attribute) {
        return new SegmentReports.NumericAttribute(
                attribute,
                name(attribute),
                mean(attribute, number -> number.all),
                mean(attribute, number -> number.won),
                mean(attribute, number -> number.lost));
    }

    private Estimate mean(
            String attribute, Function<NumberStatistics, NumberStatistics.Sum> which) {
        return figures.all.ratio(
                r -> number(r, attribute).map(which).map(of -> of.sum).orElse(0.0),
                r -> number(r, attribute).map(which).map(of -> of.count).orElse(0L));
    }

    private static Optional<NumberStatistics> number(ReplicationStatistics r, String attribute) {
        return Optional.ofNullable(r.attributes.get(attribute)).map(of -> of.number);
    }

    private LocalizedText name(String attribute) {
        return figures.name(attribute, d -> d.attributes().get(attribute).name());
    }
}
