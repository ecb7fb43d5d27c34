package io.leadflow.model.diagram;

/**
 * A way between two boxes; there is one of a kind between the same two.
 *
 * @param label shown beside its beginning; may be empty
 * @param title told by a pointer that rests on it, and to screen readers
 */
record Edge(EdgeKind kind, Node.Key from, Node.Key to, String label, String title) {}
