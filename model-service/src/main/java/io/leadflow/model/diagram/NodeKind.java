package io.leadflow.model.diagram;

/** What a box of the diagram stands for. */
public enum NodeKind {
    SOURCE,
    STAGE,
    WON,
    LOST,
    FROZEN;

    boolean isEnd() {
        return this != SOURCE && this != STAGE;
    }
}
