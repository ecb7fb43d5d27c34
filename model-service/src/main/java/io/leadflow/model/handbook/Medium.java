package io.leadflow.model.handbook;

/** What the page is written for. */
enum Medium {
    /** Browsers, which may print it as well. */
    SCREEN("10.5"),
    /** The PDF, where the diagram is drawn later. */
    PAPER("10.5"),
    /** The PDF of a process that has more to say of a stage than fits a page in usual print. */
    SMALL_PRINT("9.5"),
    /** Even more. */
    SMALLEST_PRINT("8.5");

    private final String points;

    Medium(String points) {
        this.points = points;
    }

    /** Size of its letters. */
    public String points() {
        return points;
    }

    public boolean isPaper() {
        return this != SCREEN;
    }
}
