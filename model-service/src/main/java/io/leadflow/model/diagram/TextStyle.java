package io.leadflow.model.diagram;

/** How texts of the diagram look. */
enum TextStyle {
    NAME(Typeface.BOLD, 14, 17),
    NOTE(Typeface.REGULAR, 12, 15),
    FIGURE(Typeface.REGULAR, 12, 15),
    LABEL(Typeface.REGULAR, 12, 15);

    private final Typeface typeface;
    private final double size;
    private final double height;

    TextStyle(Typeface typeface, double size, double height) {
        this.typeface = typeface;
        this.size = size;
        this.height = height;
    }

    boolean isBold() {
        return typeface == Typeface.BOLD;
    }

    /** Of letters, in units of the drawing. */
    double size() {
        return size;
    }

    /** Of a line. */
    double height() {
        return height;
    }

    double width(String text) {
        return typeface.width(text, size);
    }

    Wrapping within(double width) {
        return new Wrapping(typeface, size, width);
    }
}
