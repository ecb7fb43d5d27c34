package io.leadflow.metrics.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.MinorUnits;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import io.leadflow.funnel.SourceStatistics;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The figures of one run, with the names and sums that every report needs. */
final class Figures {
    static final double MS_PER_HOUR = 3_600_000;
    static final double MS_PER_DAY = 86_400_000;

    private static final ObjectMapper NAMES = Wire.newMapper();

    final RunStatistics all;

    /** Null before any event. */
    final ReplicationStarted start;

    private final RunData data;
    private final ProcessDefinition definition;
    private final double minorUnits;

    Figures(RunData data) {
        this.data = data;
        all = data.statistics();
        start = all.start();
        definition = data.run() == null ? null : data.run().definition();
        minorUnits = start == null ? 1 : MinorUnits.perUnit(start.currency());
    }

    private Figures(Figures from, RunStatistics part) {
        data = from.data;
        all = part;
        start = from.start;
        definition = from.definition;
        minorUnits = from.minorUnits;
    }

    /** Of the replications that have a {@link io.leadflow.funnel.Detail} alone. */
    Figures detailed() {
        return detailed(r -> true);
    }

    /** Of those of them that are asked for. */
    Figures detailed(Predicate<ReplicationStatistics> that) {
        return new Figures(this, all.part(r -> r.detail != null && that.test(r)));
    }

    Reports.Head head() {
        return new Reports.Head(
                data.id(),
                data.run() == null ? null : data.run().status().name(),
                data.isComplete(),
                new Reports.Replications(data.folded(), data.requested()),
                start == null ? null : start.process(),
                data.run() == null ? null : data.run().request().version(),
                start == null ? null : start.currency(),
                start == null ? null : start.timeZone(),
                data.eventsDeleted() ? Reports.Head.EVENTS_DELETED : null);
    }

    /** One for each place in a list of the first event; none before that, or where it is absent. */
    <T> List<T> each(Function<ReplicationStarted, List<?>> list, IntFunction<T> make) {
        List<?> places = start == null ? null : list.apply(start);
        int count = places == null ? 0 : places.size();
        return IntStream.range(0, count).mapToObj(make).toList();
    }

    boolean any(Predicate<ReplicationStatistics> that) {
        return all.complete().stream().anyMatch(that);
    }

    boolean anyAbove0(ToDoubleFunction<ReplicationStatistics> value) {
        return any(r -> value.applyAsDouble(r) > 0);
    }

    boolean hasPipeline() {
        return any(r -> r.pipeline != null);
    }

    /** The definition, which may come later than the events. */
    Optional<ProcessDefinition> definition() {
        return Optional.ofNullable(definition);
    }

    /** A part's name; its id where the definition is not there yet, or has no name for it. */
    LocalizedText name(String id, Function<ProcessDefinition, LocalizedText> of) {
        return definition().map(of).orElseGet(() -> new LocalizedText(id, id));
    }

    LocalizedText stageName(String id) {
        return name(id, d -> d.stages().get(id).name());
    }

    LocalizedText sourceName(String id) {
        return name(id, d -> d.sources().get(id).name());
    }

    /** Where in the funnel leads are qualified; absent while the definition is not known. */
    OptionalInt qualifyingPlace() {
        return definition == null
                ? OptionalInt.empty()
                : OptionalInt.of(definition.qualifyingPlace());
    }

    /** The first day after that no source brings leads; absent while the run is not known. */
    Optional<LocalDate> arrivalsEnd() {
        return Optional.ofNullable(data.run())
                .map(run -> run.request().horizonDays())
                .map(days -> all.complete().getFirst().firstDay().plusDays(days));
    }

    Channel channel(int source) {
        return start.sources().get(source).channel();
    }

    /** Those of the sources, in their order. */
    List<Channel> channels() {
        return each(s -> s.sources(), this::channel).stream().distinct().toList();
    }

    /** As it is written. */
    static String id(Channel channel) {
        return NAMES.convertValue(channel, String.class);
    }

    /** The categories of an attribute as the process lists them; none while it is not known. */
    List<String> categories(String attribute) {
        return definition()
                .map(d -> d.attributes().get(attribute).value().categories().keySet())
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** Place of a stage among all stages. */
    int place(String stage) {
        return start.stages().indexOf(stage);
    }

    /**
     * How many leads get to a stage, in each complete replication.
     *
     * @param before those that get to the stage before
     * @param leads all
     */
    FunnelReports.Reach reach(double[] here, double[] before, double[] leads) {
        return new FunnelReports.Reach(
                all.estimate(here), all.ratio(here, before), all.ratio(here, leads));
    }

    double money(long minor) {
        return minor / minorUnits;
    }

    /** From minor units. */
    double[][] money(double[][] minor) {
        return Arrays.stream(minor)
                .map(row -> Arrays.stream(row).map(value -> value / minorUnits).toArray())
                .toArray(double[][]::new);
    }

    Estimate amount(ToLongFunction<ReplicationStatistics> minor) {
        return all.estimate(r -> money(minor.applyAsLong(r)));
    }

    /** Leads that sources have brought; those of the pipeline are not among them. */
    static ToDoubleFunction<ReplicationStatistics> leads() {
        return sum(s -> s.leads);
    }

    static ToDoubleFunction<ReplicationStatistics> won() {
        return sum(s -> s.won);
    }

    /** Over all sources. */
    static ToDoubleFunction<ReplicationStatistics> sum(ToLongFunction<SourceStatistics> value) {
        return r -> (double) Arrays.stream(r.sources).mapToLong(value).sum();
    }

    /** Over all sources, the pipeline's leads too. */
    static ToDoubleFunction<ReplicationStatistics> sumOfAll(
            ToLongFunction<SourceStatistics> value) {
        return r -> sum(value).applyAsDouble(r) + pipeline(value).applyAsLong(r);
    }

    /** Over the leads of the pipeline. */
    static ToLongFunction<ReplicationStatistics> pipeline(ToLongFunction<SourceStatistics> value) {
        return r -> r.pipeline == null ? 0 : Arrays.stream(r.pipeline).mapToLong(value).sum();
    }

    /** What the leads of the sources brought. */
    double revenue(ReplicationStatistics r) {
        return money(Arrays.stream(r.sources).mapToLong(s -> s.revenue).sum());
    }

    static long partOf(int[] bySource, int source) {
        return source < 0 ? Arrays.stream(bySource).asLongStream().sum() : bySource[source];
    }

    static long partOf(long[] bySource, int source) {
        return source < 0 ? total(bySource) : bySource[source];
    }

    static long total(long[] bySource) {
        return LongStream.of(bySource).sum();
    }
}
