package io.leadflow.model.diagram;

import io.leadflow.model.diagram.Scene.Box;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Outlines by which boxes are told from each other without colour: sources point to the right,
 * stages are rounded, won is a stadium with a double line, lost a rectangle, frozen a hexagon.
 */
final class Outline {
    /** How far a point sticks out. */
    static final double POINT = 10;

    private static final double ROUND = 14;
    private static final double INNER = 3;

    private Outline() {}

    static Shape of(Box box) {
        double x = box.x();
        double y = box.y();
        double w = box.width();
        double h = box.height();
        return switch (box.node().kind()) {
            case SOURCE ->
                    polygon(
                            x,
                            y,
                            x + w - POINT,
                            y,
                            x + w,
                            y + h / 2,
                            x + w - POINT,
                            y + h,
                            x,
                            y + h);
            case STAGE -> new RoundRectangle2D.Double(x, y, w, h, ROUND, ROUND);
            case WON -> new RoundRectangle2D.Double(x, y, w, h, 2 * ROUND, 2 * ROUND);
            case LOST -> new Rectangle2D.Double(x, y, w, h);
            case FROZEN -> hexagon(x, y, w, h);
        };
    }

    /** A second line inside the outline of won. */
    static Shape inner(Box box) {
        return new RoundRectangle2D.Double(
                box.x() + INNER,
                box.y() + INNER,
                box.width() - 2 * INNER,
                box.height() - 2 * INNER,
                2 * (ROUND - INNER),
                2 * (ROUND - INNER));
    }

    private static Shape hexagon(double x, double y, double w, double h) {
        return polygon(
                x + POINT,
                y,
                x + w - POINT,
                y,
                x + w,
                y + h / 2,
                x + w - POINT,
                y + h,
                x + POINT,
                y + h,
                x,
                y + h / 2);
    }

    static Shape polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
