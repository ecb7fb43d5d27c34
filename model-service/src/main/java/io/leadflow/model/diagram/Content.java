package io.leadflow.model.diagram;

import io.leadflow.model.diagram.Scene.Box;
import io.leadflow.model.diagram.Scene.Line;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands in a box, broken into lines, and how large the box must be for it. */
record Content(Node node, List<Text> lines, List<String> figures) {
    private static final double PAD_ABOVE = 9;
    private static final double PAD_BESIDE = 11;
    private static final double WIDEST = 122;
    private static final double WIDEST_FLAT = 230;
    private static final double WITH_FIGURES = 104;
    private static final double NARROWEST = 64;
    private static final int MOST_LINES = 6;

    private record Text(TextStyle style, String text) {}

    static Content of(Node node, List<String> figures) {
        return of(node, node.notes(), figures, WIDEST);
    }

    /** In a box that is wide rather than high: all notes are one. */
    static Content flat(Node node, List<String> figures) {
        String note = String.join(" · ", node.notes());
        return of(node, note.isEmpty() ? List.of() : List.of(note), figures, WIDEST_FLAT);
    }

    private static Content of(Node node, List<String> notes, List<String> figures, double widest) {
        List<Text> lines = new ArrayList<>();
        add(lines, TextStyle.NAME, node.name(), widest);
        notes.forEach(note -> add(lines, TextStyle.NOTE, note, widest));
        return new Content(node, lines, figures);
    }

    private static void add(List<Text> lines, TextStyle style, String text, double widest) {
        style.within(widest)
                .lines(text, MOST_LINES)
                .forEach(line -> lines.add(new Text(style, line)));
    }

    double width() {
        double least = figures.isEmpty() ? NARROWEST : WITH_FIGURES;
        double widest =
                Stream.concat(
                                lines.stream().map(l -> l.style().width(l.text())),
                                figures.stream().map(TextStyle.FIGURE::width))
                        .reduce(least, Math::max);
        return Math.ceil(widest) + 2 * PAD_BESIDE + point();
    }

    double height() {
        double text = lines.stream().mapToDouble(l -> l.style().height()).sum();
        return Math.ceil(text + figures.size() * TextStyle.FIGURE.height()) + 2 * PAD_ABOVE;
    }

    /** The box with the text in its upper part. */
    Box in(Rectangle2D bounds) {
        double left =
                bounds.getX() + PAD_BESIDE + (node.kind() == NodeKind.FROZEN ? point() / 2 : 0);
        double top = bounds.getY() + PAD_ABOVE;
        List<Line> placed = new ArrayList<>();
        for (Text text : lines) {
            placed.add(new Line(text.style(), text.text(), left, top + text.style().size()));
            top += text.style().height();
        }
        List<Line> figureLines = new ArrayList<>();
        for (String figure : figures) {
            TextStyle style = TextStyle.FIGURE;
            figureLines.add(new Line(style, figure, left, top + style.size()));
            top += style.height();
        }
        return new Box(
                node,
                bounds.getX(),
                bounds.getY(),
                bounds.getWidth(),
                bounds.getHeight(),
                placed,
                figureLines);
    }

    /** What the points of the outline take of the width. */
    private double point() {
        return switch (node.kind()) {
            case SOURCE -> Outline.POINT;
            case FROZEN -> 2 * Outline.POINT;
            default -> 0;
        };
    }
}
