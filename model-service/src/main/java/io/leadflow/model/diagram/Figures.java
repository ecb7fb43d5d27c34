package io.leadflow.model.diagram;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Figures shown in the boxes.
 *
 * @param room for how many lines there is in each box
 */
public record Figures(
        int room,
        Map<String, List<String>> sources,
        Map<String, List<String>> stages,
        Map<String, List<String>> ends) {
    private static final int LINES = 2;

    /** No figures, and no room for any. */
    public static Figures none() {
        return new Figures(0, Map.of(), Map.of(), Map.of());
    }

    /** No figures, but room for two lines. */
    public static Figures later() {
        return of(Map.of(), Map.of(), Map.of());
    }

    /**
     * Up to two lines in each box, by the id of the source or stage, or by {@code WON}, {@code
     * LOST} and {@code FROZEN}.
     */
    public static Figures of(
            Map<String, List<String>> sources,
            Map<String, List<String>> stages,
            Map<String, List<String>> ends) {
        return new Figures(LINES, sources, stages, ends);
    }

    /** Exactly as many lines as there is room for. */
    List<String> of(Node node) {
        Map<String, List<String>> known =
                switch (node.kind()) {
                    case SOURCE -> sources;
                    case STAGE -> stages;
                    case WON, LOST, FROZEN -> ends;
                };
        List<String> lines = known.getOrDefault(node.id(), List.of());
        return IntStream.range(0, needed(known))
                .mapToObj(i -> i < lines.size() ? lines.get(i) : "")
                .toList();
    }

    /** Where figures are known already, there is room for the most that a box has. */
    private int needed(Map<String, List<String>> known) {
        return known.values().stream().mapToInt(List::size).max().orElse(room);
    }
}
