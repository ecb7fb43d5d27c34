package io.leadflow.model.diagram;

import io.leadflow.model.diagram.Scene.Box;
import io.leadflow.model.diagram.Scene.Line;
import io.leadflow.model.diagram.Scene.Route;
import io.leadflow.model.diagram.Scene.Sample;
import java.awt.Shape;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a scene as SVG that needs nothing else: no script, no reference. Colours are CSS variables
 * ({@code --diagram-ink} and others) with values for paper where a page sets none.
 */
public final class Svg {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final Scene scene;
    private final Elements out;

    private Svg(Scene scene, Elements out) {
        this.scene = scene;
        this.out = out;
    }

    public static String of(Scene scene) {
        StringWriter text = new StringWriter();
        try {
            new Svg(scene, new Elements(FACTORY.createXMLStreamWriter(text))).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "leadflow-diagram",
                "viewBox",
                "0 0 " + number(scene.width()) + ' ' + number(scene.height()),
                "width",
                number(scene.width()),
                "height",
                number(scene.height()),
                "role",
                "img",
                "lang",
                scene.language(),
                "aria-labelledby",
                "diagram-title diagram-description");
        out.text("title", scene.title(), "id", "diagram-title");
        out.text("desc", scene.description(), "id", "diagram-description");
        out.text("style", Stylesheet.TEXT);
        out.empty("rect", "class", "paper", "width", "100%", "height", "100%");
        for (Route route : scene.routes()) {
            route(route);
        }
        for (Box box : scene.boxes()) {
            box(box);
        }
        legend();
        out.close();
    }

    private void route(Route route) throws XMLStreamException {
        Edge edge = route.edge();
        String kind = edge.kind().id();
        out.open(
                "g",
                "class",
                style(edge.kind()),
                "data-from",
                edge.from().id(),
                "data-to",
                edge.to().id(),
                "data-kind",
                kind);
        out.text("title", edge.title());
        Arrow arrow = Arrow.of(route.points());
        out.empty("path", "class", "way", "d", Paths.line(arrow.shaft()));
        out.empty("path", "class", "head", "d", Paths.of(arrow.head()));
        if (route.label() != null) {
            line("label", route.label());
        }
        out.close();
    }

    private void box(Box box) throws XMLStreamException {
        Node node = box.node();
        String kind = node.kind().name().toLowerCase(Locale.ROOT);
        boolean end = node.kind().isEnd();
        out.open(
                "g",
                "class",
                (end ? "node end " : "node ") + kind,
                end ? "data-end" : "data-" + kind,
                end ? kind : node.id());
        outline("outline", Outline.of(box));
        if (node.kind() == NodeKind.WON) {
            outline("inner", Outline.inner(box));
        }
        for (Line line : box.lines()) {
            line(line.style() == TextStyle.NAME ? "name" : "note", line);
        }
        for (int i = 0; i < box.figures().size(); i++) {
            Line figure = box.figures().get(i);
            line("figure", figure, "data-line", String.valueOf(i + 1));
        }
        out.close();
    }

    private void outline(String type, Shape shape) throws XMLStreamException {
        out.empty("path", "class", type, "d", Paths.of(shape));
    }

    private void legend() throws XMLStreamException {
        out.open("g", "class", "legend");
        for (Sample sample : scene.legend()) {
            out.open("g", "class", style(sample.kind()) + " sample");
            Arrow arrow = Arrow.of(List.of(sample.from(), sample.to()));
            out.empty("path", "class", "way", "d", Paths.line(arrow.shaft()));
            out.empty("path", "class", "head", "d", Paths.of(arrow.head()));
            line("label", sample.text());
            out.close();
        }
        out.close();
    }

    private void line(String type, Line line, String... more) throws XMLStreamException {
        String[] attributes = new String[6 + more.length];
        System.arraycopy(
                new String[] {"class", type, "x", number(line.x()), "y", number(line.y())},
                0,
                attributes,
                0,
                6);
        System.arraycopy(more, 0, attributes, 6, more.length);
        out.text("text", line.text(), attributes);
    }

    private static String style(EdgeKind kind) {
        return "edge " + kind.id() + (kind.isBack() ? " back" : "");
    }

    private static String number(double value) {
        return Paths.number(value);
    }
}
