package io.leadflow.metrics.report;

import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Sources taken together.
 *
 * @param source id of the one source; null for several
 * @param name its name; null for several
 * @param channel of the sources; null where they are of different ones
 * @param sources by their places
 */
record SourceGroup(String source, LocalizedText name, Channel channel, IntPredicate sources) {
    /** By what callers say. */
    static final Map<String, Function<Figures, List<SourceGroup>>> BY_NAME =
            Map.of("source", SourceGroup::bySource, "channel", SourceGroup::byChannel);

    static List<SourceGroup> all(Figures figures) {
        return List.of(new SourceGroup(null, null, null, source -> true));
    }

    static List<SourceGroup> bySource(Figures figures) {
        return figures.each(start -> start.sources(), place -> ofSource(figures, place));
    }

    private static SourceGroup ofSource(Figures figures, int place) {
        String id = figures.start.sources().get(place).id();
        return new SourceGroup(
                id, figures.sourceName(id), figures.channel(place), source -> source == place);
    }

    static List<SourceGroup> byChannel(Figures figures) {
        return figures.channels().stream()
                .map(
                        channel ->
                                new SourceGroup(
                                        null,
                                        null,
                                        channel,
                                        source -> figures.channel(source) == channel))
                .toList();
    }

    SourceDays days() {
        return new SourceDays(sources);
    }
}
