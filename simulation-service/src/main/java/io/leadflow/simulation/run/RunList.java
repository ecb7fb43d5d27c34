package io.leadflow.simulation.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.service.exchange.Parameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of runs, newest first.
 *
 * @param next cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunList(List<RunView> runs, String next) {
    private static final int USUAL_LIMIT = 20;
    private static final int MOST = 200;
    private static final Comparator<Run> NEWEST_FIRST =
            Comparator.comparing(Run::requestedAt).thenComparing(Run::id).reversed();

    /** What is asked for: filters that are null let everything pass. */
    record Query(Predicate<Run> filter, int limit, Place after) {
        static Query of(
                Parameters parameters,
                String status,
                String process,
                String version,
                List<String> labels,
                String limit,
                String cursor) {
            Map<String, RunStatus> states =
                    Stream.of(RunStatus.values())
                            .collect(
                                    Collectors.toMap(
                                            s -> s.name().toLowerCase(Locale.ROOT),
                                            Function.identity()));
            String given = status == null ? null : status.toLowerCase(Locale.ROOT);
            RunStatus state = parameters.oneOf("status", given, states, null);
            int number = parameters.number("version", version, 1, Integer.MAX_VALUE, 0);
            Predicate<Run> filter =
                    run ->
                            (state == null || run.status() == state)
                                    && (process == null || process.equals(run.request().process()))
                                    && (number == 0 || run.request().version() == number);
            for (String label : labels) {
                filter = filter.and(labelled(parameters, label));
            }
            int size = parameters.number("limit", limit, 1, MOST, USUAL_LIMIT);
            Query query = new Query(filter, size, Place.read(parameters, cursor));
            parameters.check();
            return query;
        }

        private static Predicate<Run> labelled(Parameters parameters, String label) {
            int colon = label.indexOf(':');
            if (colon < 0) {
                parameters.problem("not-a-label-filter", "label", label);
                return run -> true;
            }
            String name = label.substring(0, colon);
            String value = label.substring(colon + 1);
            return run -> value.equals(run.request().labels().get(name));
        }
    }

    /** Where a page begins: after this run. */
    record Place(Instant requestedAt, UUID id) {
        static Place of(Run run) {
            return new Place(run.requestedAt(), run.id());
        }

        static Place read(Parameters parameters, String cursor) {
            if (cursor == null) {
                return null;
            }
            try {
                byte[] text = Base64.getUrlDecoder().decode(cursor);
                String[] parts = new String(text, StandardCharsets.UTF_8).split("/", 2);
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                parameters.problem("not-a-cursor", "cursor", cursor);
                return null;
            }
        }

        String written() {
            byte[] text = (requestedAt + "/" + id).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        }

        boolean isBefore(Run run) {
            int order = requestedAt.compareTo(run.requestedAt());
            return order > 0 || (order == 0 && id.compareTo(run.id()) > 0);
        }
    }

    static RunList of(Collection<Run> all, Query query, Function<Run, RunView> view) {
        List<Run> found =
                all.stream()
                        .filter(query.filter())
                        .filter(run -> query.after() == null || query.after().isBefore(run))
                        .sorted(NEWEST_FIRST)
                        .limit(query.limit() + 1L)
                        .toList();
        boolean more = found.size() > query.limit();
        List<Run> page = more ? found.subList(0, query.limit()) : found;
        String next = more ? Place.of(page.getLast()).written() : null;
        return new RunList(page.stream().map(view).toList(), next);
    }
}
