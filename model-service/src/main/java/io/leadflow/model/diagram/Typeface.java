package io.leadflow.model.diagram;

/**
 * DejaVu Sans, the widest of the usual fonts without serifs: what fits in it fits in whatever a
 * browser has.
 */
enum Typeface {
    REGULAR("DejaVuSans.ttf"),
    BOLD("DejaVuSans-Bold.ttf");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    /** Width of a text, in the unit of {@code size}. */
    double width(String text, double size) {
        return FontWidths.of(file).ems(text) * size;
    }
}
