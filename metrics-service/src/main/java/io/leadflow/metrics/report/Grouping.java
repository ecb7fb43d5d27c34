package io.leadflow.metrics.report;

import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.AttributeStatistics;
import io.leadflow.funnel.OutcomeCounts;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shares leads out to groups. Each group has counts of every complete replication. */
final class Grouping {
    private final Figures figures;
    private final RunStatistics all;
    private final int stages;

    Grouping(Figures figures) {
        this.figures = figures;
        all = figures.all;
        stages = figures.start == null ? 0 : figures.start.stages().size();
    }

    List<Members> bySource() {
        return SourceGroup.bySource(figures).stream()
                .map(g -> group(g.source(), g.name(), r -> ofSources(r, g.sources())))
                .toList();
    }

    List<Members> byChannel() {
        return SourceGroup.byChannel(figures).stream()
                .map(g -> group(Figures.id(g.channel()), null, r -> ofSources(r, g.sources())))
                .toList();
    }

    private OutcomeCounts ofSources(ReplicationStatistics r, IntPredicate which) {
        OutcomeCounts counts = OutcomeCounts.byStage(stages);
        IntStream.range(0, r.sources.length)
                .filter(which)
                .forEach(source -> add(r, source, counts));
        return counts;
    }

    private void add(ReplicationStatistics r, int source, OutcomeCounts counts) {
        counts.leads += r.sources[source].leads;
        counts.won += r.sources[source].won;
        counts.lost += r.sources[source].lost;
        counts.frozen += r.sources[source].frozen;
        counts.revenue += r.sources[source].revenue;
        for (int stage = 0; stage < stages; stage++) {
            counts.any[stage] += r.stages[stage].any[source];
            counts.ordered[stage] += r.stages[stage].ordered[source];
        }
    }

    List<Members> byRole() {
        return figures.each(
                start -> start.roles(),
                i -> {
                    String id = figures.start.roles().get(i);
                    LocalizedText name = figures.name(id, d -> d.roles().get(id).name());
                    return group(id, name, r -> r.detail.roles[i]);
                });
    }

    /** Named by the source, a slash and the campaign. */
    List<Members> byCampaign() {
        return all.complete().stream()
                .flatMap(r -> r.campaigns.keySet().stream())
                .distinct()
                .sorted()
                .map(key -> campaign(key))
                .toList();
    }

    private Members campaign(String key) {
        int slash = key.indexOf('/');
        int place = Integer.parseInt(key.substring(0, slash));
        String source = figures.start.sources().get(place).id();
        String id = key.substring(slash + 1);
        LocalizedText name =
                figures.name(
                        id, d -> d.sources().get(source).arrivals().campaigns().get(id).name());
        return group(source + "/" + id, name, r -> r.campaigns.get(key));
    }

    /** Attributes that have categories. */
    List<String> attributes() {
        return all.complete().stream()
                .flatMap(r -> r.attributes.entrySet().stream())
                .filter(attribute -> !attribute.getValue().categories.isEmpty())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    List<Members> bySegment(String attribute) {
        List<String> listed = figures.categories(attribute);
        return all.complete().stream()
                .map(r -> r.attributes.get(attribute))
                .filter(Objects::nonNull)
                .flatMap(of -> of.categories.keySet().stream())
                .distinct()
                .sorted(
                        Comparator.<String>comparingInt(listed::indexOf)
                                .thenComparing(Comparator.naturalOrder()))
                .map(category -> group(category, null, r -> counts(r, attribute, category)))
                .toList();
    }

    private static OutcomeCounts counts(
            ReplicationStatistics r, String attribute, String category) {
        AttributeStatistics of = r.attributes.get(attribute);
        return of == null ? null : of.categories.get(category);
    }

    private Members group(
            String id, LocalizedText name, Function<ReplicationStatistics, OutcomeCounts> counts) {
        Stream<OutcomeCounts> known =
                all.complete().stream()
                        .map(r -> counts.apply(r))
                        .map(c -> c == null ? OutcomeCounts.byStage(stages) : c);
        return new Members(id, name, null, known.toList());
    }

    /** By the interval in which leads were created; those without any are left out. */
    List<Members> byCohort(Interval interval) {
        Intervals intervals = new Intervals(all, interval);
        List<List<OutcomeCounts>> counts = new CohortCounts(all, stages).of(intervals);
        return IntStream.range(0, counts.size())
                .filter(i -> counts.get(i).stream().anyMatch(c -> c.leads > 0))
                .mapToObj(i -> cohort(intervals.spans().get(i), counts.get(i)))
                .toList();
    }

    private static Members cohort(Intervals.Span span, List<OutcomeCounts> counts) {
        return new Members(span.date().toString(), null, span.days(), counts);
    }
}
