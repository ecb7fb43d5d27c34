package io.leadflow.model.diagram;

import java.util.List;

/**
 * How a kind of way is drawn: told apart without colour. Ways back have hollow heads.
 *
 * @param width of the line
 * @param dashes lengths of dash and gap in turn; none: a solid line
 */
record LineStyle(double width, List<Double> dashes) {
    static LineStyle of(EdgeKind kind) {
        return switch (kind) {
            case ADVANCE, WON -> new LineStyle(2.2, List.of());
            case ENTRY, SKIP, REGRESS, REWORK -> new LineStyle(1.2, List.of());
            case LOST, REOPEN -> new LineStyle(1.3, List.of(1.5, 3.0));
            case FROZEN, THAW -> new LineStyle(1.3, List.of(7.0, 3.0));
            case TIMEOUT -> new LineStyle(1.3, List.of(9.0, 3.0, 2.0, 3.0));
            case PATIENCE -> new LineStyle(1.3, List.of(9.0, 3.0, 2.0, 3.0, 2.0, 3.0));
        };
    }
}
