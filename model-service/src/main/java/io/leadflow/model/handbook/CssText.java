package io.leadflow.model.handbook;

/** Texts in style sheets. */
final class CssText {
    private CssText() {}

    /** A string in quotes, in which only letters and digits of ASCII stand as they are. */
    static String quoted(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            boolean plain = c < 128 && Character.isLetterOrDigit(c);
                            css.append(plain ? Character.toString(c) : "\\%06x".formatted(c));
                        });
        return css.append('"').toString();
    }
}
