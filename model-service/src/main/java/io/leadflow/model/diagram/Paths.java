package io.leadflow.model.diagram;

import io.leadflow.model.diagram.Scene.Point;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Shapes as data of SVG paths. */
final class Paths {
    private static final String[] COMMANDS = {"M", "L", "Q", "C", "Z"};
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private Paths() {}

    static String of(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        PathIterator steps = shape.getPathIterator(new AffineTransform());
        for (; !steps.isDone(); steps.next()) {
            int command = steps.currentSegment(at);
            path.append(COMMANDS[command]);
            for (int i = 0; i < COORDINATES[command]; i++) {
                path.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
        return path.toString();
    }

    /** Straight lines from point to point. */
    static String line(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + ' ' + number(point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    /** With at most two decimals. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
