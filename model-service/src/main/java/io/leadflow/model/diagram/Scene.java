package io.leadflow.model.diagram;

import java.util.List;

/**
 * A diagram with every place known: what is left is to draw it. The origin is the upper left
 * corner; the unit is that of {@link TextStyle#size()}.
 */
public record Scene(
        String title,
        String description,
        String language,
        double width,
        double height,
        List<Box> boxes,
        List<Route> routes,
        List<Sample> legend) {

    record Point(double x, double y) {}

    /**
     * A line of text.
     *
     * @param x of its left end
     * @param y of its baseline
     */
    record Line(TextStyle style, String text, double x, double y) {}

    /**
     * A box.
     *
     * @param lines name and notes
     * @param figures lines of figures, empty ones too
     */
    record Box(
            Node node,
            double x,
            double y,
            double width,
            double height,
            List<Line> lines,
            List<Line> figures) {}

    /**
     * A way from box to box.
     *
     * @param points where it begins, turns and ends
     * @param label null: it has none
     */
    record Route(Edge edge, List<Point> points, Line label) {}

    /** A line of the legend. */
    record Sample(EdgeKind kind, Point from, Point to, Line text) {}
}
