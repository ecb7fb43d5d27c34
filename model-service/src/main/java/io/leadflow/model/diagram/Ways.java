package io.leadflow.model.diagram;

import io.leadflow.contracts.definition.Exit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together the ways of one kind between the same two boxes. */
final class Ways {
    /** One of the ways. */
    record Way(String label, String title) {}

    private record Between(EdgeKind kind, Node.Key from, Node.Key to) {}

    private final Map<Between, List<Way>> all = new LinkedHashMap<>();

    static boolean isEnd(String target) {
        return target.equals(Exit.WON) || target.equals(Exit.LOST) || target.equals(Exit.FROZEN);
    }

    void add(EdgeKind kind, Node.Key from, String to, Way way) {
        all.computeIfAbsent(new Between(kind, from, Node.Key.target(to)), b -> new ArrayList<>())
                .add(way);
    }

    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        all.forEach(
                (between, ways) ->
                        edges.add(
                                new Edge(
                                        between.kind(),
                                        between.from(),
                                        between.to(),
                                        joined(ways.stream().map(Way::label).toList()),
                                        joined(ways.stream().map(Way::title).toList()))));
        return edges;
    }

    private static String joined(List<String> texts) {
        Set<String> different = new LinkedHashSet<>(texts);
        different.removeIf(String::isEmpty);
        return String.join("; ", different);
    }
}
