package io.leadflow.service.spreadsheet;

import java.math.BigDecimal;

/** A value as a cell of a CSV table. */
public final class Cell {
    private static final String FORMULA = "=+-@\t\r";

    private Cell() {}

    /**
     * The text of a cell: empty for null; whole numbers without a fraction, and none with an
     * exponent, which spreadsheets would show; a text that they would take for a formula after an
     * apostrophe.
     */
    public static String of(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> harmless(text);
            case Double number when number == Math.rint(number) && Math.abs(number) < 1L << 53 ->
                    String.valueOf(number.longValue());
            case Double number when Double.isFinite(number) ->
                    BigDecimal.valueOf(number).toPlainString();
            case BigDecimal amount -> amount.toPlainString();
            default -> value.toString();
        };
    }

    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
