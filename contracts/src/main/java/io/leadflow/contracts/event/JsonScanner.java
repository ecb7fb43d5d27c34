package io.leadflow.contracts.event;

/**
 * Goes once over compact JSON of plain texts and whole numbers. What it meets besides makes it bad,
 * and stays so. Not safe for concurrent use.
 */
final class JsonScanner {
    /** So many digits fit a long whatever they are. */
    private static final int DIGITS = 18;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};

    private final IdTable ids = new IdTable();
    private byte[] bytes = {};
    private int at;
    private boolean good;

    void begin(byte[] json) {
        bytes = json;
        at = 0;
        good = true;
    }

    boolean isGood() {
        return good;
    }

    boolean isAtEnd() {
        return good && at == bytes.length;
    }

    /** Whether a sign comes next; then it is past. */
    boolean skip(char sign) {
        boolean is = at < bytes.length && bytes[at] == sign;
        at += is ? 1 : 0;
        return is;
    }

    boolean skipTrue() {
        int from = at;
        at += TRUE.length;
        return at <= bytes.length && java.util.Arrays.equals(bytes, from, at, TRUE, 0, TRUE.length);
    }

    /** A text without escapes, of ASCII alone; null where none comes next. */
    String text() {
        if (!skip('"')) {
            return bad();
        }
        int from = at;
        int hash = IdTable.begin();
        while (at < bytes.length && bytes[at] != '"') {
            byte next = bytes[at++];
            if (next < ' ' || next == '\\') {
                return bad();
            }
            hash = IdTable.more(hash, next);
        }
        int to = at;
        return skip('"') ? ids.text(bytes, from, to, hash) : bad();
    }

    private String bad() {
        good = false;
        return null;
    }

    /** A whole number without leading zeros. */
    long number() {
        boolean negative = skip('-');
        int from = at;
        long number = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
        }
        int digits = at - from;
        if (digits == 0 || digits > DIGITS || (bytes[from] == '0' && (negative || digits > 1))) {
            good = false;
        }
        return negative ? -number : number;
    }
}
