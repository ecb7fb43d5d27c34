package io.leadflow.contracts;

import java.util.OptionalInt;

/**
 * Text that can be told in every form there is, databases and print among them: of the characters
 * of XML 1.0 (production 2, Char), so without control characters but tab and line ends, without
 * halves of surrogate pairs, and without U+FFFE and U+FFFF.
 */
public final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** Whether the text is plain. */
    public static boolean isPlain(String text) {
        return firstOther(text).isEmpty();
    }

    /** The first character that is not plain. */
    public static OptionalInt firstOther(String text) {
        return text.codePoints().filter(c -> !isPlain(c)).findFirst();
    }

    /** The text with U+FFFD in place of what is not plain. */
    public static String of(String text) {
        return isPlain(text)
                ? text
                : text.codePoints()
                        .map(c -> isPlain(c) ? c : REPLACEMENT)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isPlain(int c) {
        return (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }
}
