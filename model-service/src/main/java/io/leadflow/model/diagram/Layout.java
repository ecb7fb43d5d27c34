package io.leadflow.model.diagram;

import io.leadflow.model.diagram.Scene.Box;
import io.leadflow.model.diagram.Scene.Line;
import io.leadflow.model.diagram.Scene.Point;
import io.leadflow.model.diagram.Scene.Route;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.alg.layered.options.WrappingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Finds places for boxes and ways, from left to right (Eclipse Layout Kernel, layered: Sugiyama,
 * Tagawa and Toda 1981). The same graph always gets the same places.
 */
final class Layout {
    private static final double MARGIN = 12;
    private static final double LABEL_GAP = 3;

    /** Of one row. */
    private static final double WIDEST = 1500;

    /** Width of a page by its height: A4 less margins and headings. */
    private static final double PAGE = 1.6;

    private final Map<Node.Key, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<Node.Key, Content> contents = new LinkedHashMap<>();
    private final Map<ElkEdge, Edge> edges = new LinkedHashMap<>();
    private final ElkNode root = ElkGraphUtil.createGraph();

    private Layout(ProcessGraph graph, Figures figures, boolean flat) {
        configure();
        Map<NodeKind, Double> widths = new EnumMap<>(NodeKind.class);
        for (Node node : graph.nodes()) {
            Content content =
                    flat && node.kind() == NodeKind.SOURCE
                            ? Content.flat(node, figures.of(node))
                            : Content.of(node, figures.of(node));
            contents.put(node.key(), content);
            widths.merge(node.kind(), content.width(), Math::max);
        }
        graph.nodes().forEach(node -> add(node, widths.get(node.kind())));
        graph.edges().forEach(this::add);
    }

    /** What has been placed, in the order of the graph. */
    record Placed(double width, double height, List<Box> boxes, List<Route> routes) {}

    /**
     * One row; where that becomes too wide to be read on a page, several rows. Where a pile of
     * sources makes it too high, their boxes are flat.
     */
    static Placed of(ProcessGraph graph, Figures figures) {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        Placed row = new Layout(graph, figures, false).placed();
        if (row.width() > WIDEST) {
            return wrapped(graph, figures);
        }
        boolean high = row.height() * PAGE > row.width();
        return high ? new Layout(graph, figures, true).placed() : row;
    }

    private static Placed wrapped(ProcessGraph graph, Figures figures) {
        Layout layout = new Layout(graph, figures, false);
        layout.root.setProperty(LayeredOptions.WRAPPING_STRATEGY, WrappingStrategy.MULTI_EDGE);
        layout.root.setProperty(CoreOptions.ASPECT_RATIO, PAGE);
        return layout.placed();
    }

    private void configure() {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
        root.setProperty(
                LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 16.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 40.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 30.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 9.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 9.0);
        root.setProperty(CoreOptions.SPACING_PORT_PORT, TextStyle.LABEL.height() + 2);
    }

    /** Boxes of a kind are equally wide, and as high as their text or their ways need. */
    private void add(Node node, double width) {
        double height = contents.get(node.key()).height();
        ElkNode placed = ElkGraphUtil.createNode(root);
        placed.setDimensions(width, height);
        placed.setProperty(
                CoreOptions.NODE_SIZE_CONSTRAINTS,
                EnumSet.of(SizeConstraint.PORTS, SizeConstraint.MINIMUM_SIZE));
        placed.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(width, height));
        if (node.kind() == NodeKind.SOURCE) {
            placed.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
        } else if (node.kind() == NodeKind.WON || node.kind() == NodeKind.LOST) {
            placed.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST);
        }
        nodes.put(node.key(), placed);
    }

    private void add(Edge edge) {
        ElkEdge placed =
                ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to()));
        edges.put(placed, edge);
    }

    private Placed placed() {
        new RecursiveGraphLayoutEngine().layout(root, new NullElkProgressMonitor());
        List<Box> boxes = new ArrayList<>();
        nodes.forEach((key, node) -> boxes.add(contents.get(key).in(bounds(node))));
        List<Route> routes = new ArrayList<>();
        edges.forEach((placed, edge) -> routes.add(route(placed, edge)));
        return new Placed(root.getWidth(), root.getHeight(), boxes, routes);
    }

    private static Rectangle2D bounds(ElkNode node) {
        return new Rectangle2D.Double(node.getX(), node.getY(), node.getWidth(), node.getHeight());
    }

    private static Route route(ElkEdge placed, Edge edge) {
        List<Point> points = new ArrayList<>();
        ElkEdgeSection section = placed.getSections().getFirst();
        points.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
        return new Route(edge, points, label(edge.label(), points));
    }

    /** Above the beginning of the way; null where there is nothing to say. */
    private static Line label(String text, List<Point> points) {
        if (text.isEmpty()) {
            return null;
        }
        Point start = points.getFirst();
        boolean left = points.get(1).x() < start.x();
        double x =
                left ? start.x() - LABEL_GAP - TextStyle.LABEL.width(text) : start.x() + LABEL_GAP;
        return new Line(TextStyle.LABEL, text, x, start.y() - LABEL_GAP);
    }
}
