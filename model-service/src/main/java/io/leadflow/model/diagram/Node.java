package io.leadflow.model.diagram;

import java.util.List;

/**
 * A box of the diagram.
 *
 * @param id of the source or stage; {@code WON}, {@code LOST}, {@code FROZEN} of ends
 * @param name that people read
 * @param notes shorter lines below it: channel and rate, role, tasks
 */
record Node(NodeKind kind, String id, String name, List<String> notes) {
    /** What tells it from all others. */
    Key key() {
        return new Key(kind == NodeKind.SOURCE, id);
    }

    /** A source and a stage may have the same id. */
    record Key(boolean source, String id) {
        static Key source(String id) {
            return new Key(true, id);
        }

        /** Of a stage or an end. */
        static Key target(String id) {
            return new Key(false, id);
        }
    }
}
