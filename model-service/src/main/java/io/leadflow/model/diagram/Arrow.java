package io.leadflow.model.diagram;

import io.leadflow.model.diagram.Scene.Point;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with a head at its end.
 *
 * @param shaft its points; ends inside the head
 */
record Arrow(List<Point> shaft, Shape head) {
    private static final double LENGTH = 9;
    private static final double HALF_WIDTH = 4;

    static Arrow of(List<Point> points) {
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = length == 0 ? 1 : (tip.x() - before.x()) / length;
        double dy = length == 0 ? 0 : (tip.y() - before.y()) / length;
        double x = tip.x() - LENGTH * dx;
        double y = tip.y() - LENGTH * dy;
        List<Point> shaft = new ArrayList<>(points.subList(0, points.size() - 1));
        shaft.add(
                new Point(
                        tip.x() - Math.min(length, LENGTH / 2) * dx,
                        tip.y() - Math.min(length, LENGTH / 2) * dy));
        return new Arrow(
                shaft,
                Outline.polygon(
                        tip.x(),
                        tip.y(),
                        x - HALF_WIDTH * dy,
                        y + HALF_WIDTH * dx,
                        x + HALF_WIDTH * dy,
                        y - HALF_WIDTH * dx));
    }
}
