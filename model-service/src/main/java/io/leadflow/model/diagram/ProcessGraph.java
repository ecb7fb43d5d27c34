package io.leadflow.model.diagram;

import java.util.List;

/**
 * The boxes of a process and the ways between them.
 *
 * @param nodes sources, stages in the order of the process, ends
 */
record ProcessGraph(List<Node> nodes, List<Edge> edges) {
    ProcessGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
