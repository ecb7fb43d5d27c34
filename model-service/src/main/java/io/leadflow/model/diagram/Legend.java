package io.leadflow.model.diagram;

import io.leadflow.model.diagram.Scene.Line;
import io.leadflow.model.diagram.Scene.Point;
import io.leadflow.model.diagram.Scene.Sample;
import io.leadflow.model.wording.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells below the diagram what its kinds of lines mean. */
final class Legend {
    private static final double SAMPLE = 34;
    private static final double GAP = 6;
    private static final double BETWEEN = 22;
    private static final double ROW = 20;

    /** Need no word: the boxes at their ends tell what they are. */
    private static final Set<EdgeKind> PLAIN = EnumSet.of(EdgeKind.ENTRY, EdgeKind.WON);

    private final Words words;
    private final double left;
    private final double right;
    private final List<Sample> samples = new ArrayList<>();
    private double x;
    private double y;

    private Legend(Words words, double left, double top, double right) {
        this.words = words;
        this.left = left;
        this.right = right;
        x = left;
        y = top + ROW;
    }

    /** Samples of the kinds used, in rows between two edges, below {@code top}. */
    static List<Sample> of(List<Edge> edges, Words words, double left, double top, double right) {
        Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
        edges.forEach(edge -> kinds.add(edge.kind()));
        kinds.removeAll(PLAIN);
        Legend legend = new Legend(words, left, top, right);
        kinds.forEach(legend::add);
        return List.copyOf(legend.samples);
    }

    /** How high samples are in all, without what is above them. */
    static double height(List<Sample> samples, double top) {
        return samples.isEmpty() ? 0 : samples.getLast().from().y() - top + ROW / 2;
    }

    private void add(EdgeKind kind) {
        String text = words.text("edge", kind);
        double width = SAMPLE + GAP + TextStyle.LABEL.width(text);
        if (x > left && x + width > right) {
            x = left;
            y += ROW;
        }
        Line line =
                new Line(TextStyle.LABEL, text, x + SAMPLE + GAP, y + TextStyle.LABEL.size() / 3);
        samples.add(new Sample(kind, new Point(x, y), new Point(x + SAMPLE, y), line));
        x += width + BETWEEN;
    }
}
