package io.leadflow.model.diagram;

import io.leadflow.model.diagram.Scene.Box;
import io.leadflow.model.diagram.Scene.Line;
import io.leadflow.model.diagram.Scene.Point;
import io.leadflow.model.diagram.Scene.Route;
import io.leadflow.model.diagram.Scene.Sample;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws a scene on a page of a PDF, as large as it fits below what stands there; text stays text.
 * For screen readers it is an artefact: the pages that follow say the same in words.
 */
public final class PdfPainter {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float BESIDE = 9 * POINTS_PER_MM;
    private static final float ABOVE = 4 * POINTS_PER_MM;
    private static final float BELOW = 15 * POINTS_PER_MM;

    /** Larger than this boxes look coarse. */
    private static final double LARGEST = 0.95;

    private static final Color INK = new Color(0x1b1b1f);
    private static final Color LINE = new Color(0x4a4d55);
    private static final float HALO = 3;

    private final PDPageContentStream out;
    private final PDFont regular;
    private final PDFont bold;

    private PdfPainter(PDPageContentStream out, PDFont regular, PDFont bold) {
        this.out = out;
        this.regular = regular;
        this.bold = bold;
    }

    /**
     * Draws it.
     *
     * @param top where the room for it begins, in points from the lower edge of the page
     */
    public static void paint(PDDocument document, PDPage page, Scene scene, float top)
            throws IOException {
        PDFont regular = font(document, "DejaVuSansCondensed.ttf");
        PDFont bold = font(document, "DejaVuSansCondensed-Bold.ttf");
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.transform(place(page.getMediaBox(), scene, top));
            new PdfPainter(out, regular, bold).draw(scene);
            out.endMarkedContent();
        }
    }

    private static PDFont font(PDDocument document, String file) throws IOException {
        try (InputStream in = PdfPainter.class.getResourceAsStream(FOLDER + file)) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** The scene's y grows downwards. */
    private static Matrix place(PDRectangle page, Scene scene, float top) {
        double width = page.getWidth() - 2 * BESIDE;
        double height = top - ABOVE - BELOW;
        double scale = Math.min(Math.min(width / scene.width(), height / scene.height()), LARGEST);
        double x = BESIDE + (width - scale * scene.width()) / 2;
        double y = top - ABOVE - (height - scale * scene.height()) / 2;
        return new Matrix(new AffineTransform(scale, 0, 0, -scale, x, y));
    }

    private void draw(Scene scene) throws IOException {
        for (Route route : scene.routes()) {
            way(route.edge().kind(), route.points());
        }
        for (Route route : scene.routes()) {
            if (route.label() != null) {
                halo(route.label());
                text(route.label(), INK);
            }
        }
        for (Box box : scene.boxes()) {
            box(box);
        }
        for (Sample sample : scene.legend()) {
            way(sample.kind(), List.of(sample.from(), sample.to()));
            text(sample.text(), INK);
        }
    }

    private void way(EdgeKind kind, List<Point> points) throws IOException {
        LineStyle style = LineStyle.of(kind);
        Arrow arrow = Arrow.of(points);
        out.setStrokingColor(LINE);
        stroke(style.width(), style.dashes());
        Point first = arrow.shaft().getFirst();
        out.moveTo((float) first.x(), (float) first.y());
        for (Point point : arrow.shaft()) {
            out.lineTo((float) point.x(), (float) point.y());
        }
        out.stroke();
        stroke(1, List.of());
        out.setNonStrokingColor(kind.isBack() ? Color.WHITE : LINE);
        path(arrow.head());
        out.fillAndStroke();
    }

    private void box(Box box) throws IOException {
        NodeKind kind = box.node().kind();
        out.setStrokingColor(INK);
        out.setNonStrokingColor(fill(kind));
        stroke(
                kind == NodeKind.LOST ? 2.4 : 1.3,
                kind == NodeKind.FROZEN ? List.of(5.0, 3.0) : List.of());
        path(Outline.of(box));
        out.fillAndStroke();
        if (kind == NodeKind.WON) {
            path(Outline.inner(box));
            out.stroke();
        }
        for (Line line : box.lines()) {
            text(line, line.style() == TextStyle.NAME ? INK : LINE);
        }
        for (Line line : box.figures()) {
            text(line, INK);
        }
    }

    private static Color fill(NodeKind kind) {
        return switch (kind) {
            case SOURCE -> new Color(0xf1f3f7);
            case STAGE -> Color.WHITE;
            case WON -> new Color(0xe4f3e6);
            case LOST -> new Color(0xf8e7e5);
            case FROZEN -> new Color(0xe3effa);
        };
    }

    private void stroke(double width, List<Double> dashes) throws IOException {
        float[] pattern = new float[dashes.size()];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = dashes.get(i).floatValue();
        }
        out.setLineWidth((float) width);
        out.setLineDashPattern(pattern, 0);
    }

    /** Clears what is behind a label. */
    private void halo(Line line) throws IOException {
        float height = (float) line.style().size();
        out.setNonStrokingColor(Color.WHITE);
        out.addRect(
                (float) line.x() - 1,
                (float) line.y() - height + HALO / 2,
                width(line) + 2,
                height);
        out.fill();
    }

    private float width(Line line) throws IOException {
        return font(line).getStringWidth(known(line)) / 1000 * (float) line.style().size();
    }

    private void text(Line line, Color color) throws IOException {
        if (line.text().isEmpty()) {
            return;
        }
        out.beginText();
        out.setFont(font(line), (float) line.style().size());
        out.setNonStrokingColor(color);
        out.setTextMatrix(new Matrix(1, 0, 0, -1, (float) line.x(), (float) line.y()));
        out.showText(known(line));
        out.endText();
    }

    private PDFont font(Line line) {
        return line.style().isBold() ? bold : regular;
    }

    /** Letters that the font lacks are shown as a question mark. */
    private String known(Line line) {
        StringBuilder text = new StringBuilder();
        line.text()
                .codePoints()
                .mapToObj(Character::toString)
                .flatMap(letter -> Stream.of(isKnown(letter, font(line)) ? letter : "?"))
                .forEach(text::append);
        return text.toString();
    }

    private static boolean isKnown(String letter, PDFont font) {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    private void path(Shape shape) throws IOException {
        float[] at = new float[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(at[0], at[1]);
                case PathIterator.SEG_CUBICTO ->
                        out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                case PathIterator.SEG_CLOSE -> out.closePath();
                default -> throw new IllegalStateException("outlines have no quadratic curves");
            }
        }
    }
}
